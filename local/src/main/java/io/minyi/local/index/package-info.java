/** Views built anew from the log. */
package io.minyi.local.index;
