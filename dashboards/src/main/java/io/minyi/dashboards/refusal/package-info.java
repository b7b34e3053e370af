/**
 * How the API says no: problems in Chinese and English.
 *
 * <p>May use Spring Web.
 */
package io.minyi.dashboards.refusal;
