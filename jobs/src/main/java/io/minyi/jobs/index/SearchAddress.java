package io.minyi.jobs.index;

import io.minyi.jobs.JobSettings;
import java.io.Serializable;

/**
 * Where Elasticsearch is and how to be let in.
 *
 * @param apiKey empty without security
 * @param caFile empty when the certificate is signed by an authority that Java knows
 */
public record SearchAddress(String url, String apiKey, String caFile) implements Serializable {

  /** The address in a job's settings. */
  public static SearchAddress of(JobSettings settings) {
    return new SearchAddress(
        settings.elasticsearchUrl(),
        settings.elasticsearchApiKey().orElse(""),
        settings.elasticsearchCaFile().orElse(""));
  }

  @Override
  public String toString() {
    return url;
  }
}
