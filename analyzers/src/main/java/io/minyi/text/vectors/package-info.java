/**
 * Sentence vectors for live streams and cold starts, never for bulk: the only room that knows the
 * ONNX runtime and the model, and everything works without it.
 *
 * <p>May use ONNX and langchain4j's embedding, nothing of ours.
 */
package io.minyi.text.vectors;
