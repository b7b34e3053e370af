package io.minyi.identity;

import io.minyi.petition.MaskedSpan;
import java.util.List;

/**
 * A field with its identities replaced by typed tokens.
 *
 * @param text the masked field
 * @param spans the tokens in it, in order
 */
public record Masked(String text, List<MaskedSpan> spans) {
  public Masked {
    spans = List.copyOf(spans);
  }
}
