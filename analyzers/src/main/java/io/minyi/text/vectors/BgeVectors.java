package io.minyi.text.vectors;

import dev.langchain4j.model.embedding.onnx.bgesmallzhv15q.BgeSmallZhV15QuantizedEmbeddingModel;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Vectors by bge-small-zh-v1.5, quantised, 512 dimensions, MIT licence (Xiao et al., C-Pack, 2023).
 *
 * <p>Reads the first {@value #READ} characters, well within the model's window of 512 tokens. Some
 * 70 texts a second and core; the last {@value #CACHED} are remembered. The model takes 16 MB and
 * the native library unpacks 20 MB into the folder of temporary files.
 */
public final class BgeVectors implements SentenceVectors {

  private static final int READ = 300;
  private static final int DIMENSIONS = 512;
  private static final int CACHED = 10_000;

  private final BgeSmallZhV15QuantizedEmbeddingModel model;

  private final Map<String, float[]> cache =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
          return size() > CACHED;
        }
      };

  private BgeVectors(BgeSmallZhV15QuantizedEmbeddingModel model) {
    this.model = model;
  }

  /** The model, or nothing where it or its native library is not at hand. */
  public static Optional<SentenceVectors> load() {
    try {
      // one thread of the caller: the petitions of a stream are few
      return Optional.of(new BgeVectors(new BgeSmallZhV15QuantizedEmbeddingModel(Runnable::run)));
    } catch (LinkageError | RuntimeException e) {
      return Optional.empty();
    }
  }

  @Override
  public float[] of(String text) {
    String read = text.length() > READ ? text.substring(0, READ) : text;
    if (read.isBlank()) {
      return new float[DIMENSIONS];
    }
    synchronized (cache) {
      float[] known = cache.get(read);
      if (known != null) {
        return known.clone();
      }
    }
    float[] vector = unit(model.embed(read).content().vector());
    synchronized (cache) {
      cache.put(read, vector);
    }
    return vector.clone();
  }

  private static float[] unit(float[] vector) {
    double squares = 0;
    for (float value : vector) {
      squares += value * value;
    }
    float[] unit = new float[vector.length];
    for (int i = 0; i < unit.length; i++) {
      unit[i] = (float) (vector[i] / Math.sqrt(squares));
    }
    return unit;
  }
}
