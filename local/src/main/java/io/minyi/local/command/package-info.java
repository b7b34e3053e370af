/** The commands, a class each; what they do stands in the other packages. */
package io.minyi.local.command;
