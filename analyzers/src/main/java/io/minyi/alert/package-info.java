/**
 * What somebody must hear of: an alert, from its first sending to its end. Plain values; knows no
 * other package.
 */
package io.minyi.alert;
