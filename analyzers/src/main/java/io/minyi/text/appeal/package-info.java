/**
 * What the writer wants, how soon somebody must move, and how it is said (诉求类型, 紧急程度, 情绪强度, 情感倾向).
 *
 * <p>May use the values of {@code text} and the tries of {@code text.hanlp}.
 */
package io.minyi.text.appeal;
