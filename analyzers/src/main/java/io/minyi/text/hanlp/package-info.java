/**
 * The only room that knows HanLP: segmentation and tries, immutable once built and safe for
 * threads.
 *
 * <p>May use HanLP, nothing else.
 */
package io.minyi.text.hanlp;
