package io.minyi.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Ids that depend on content alone (HMAC-SHA256). They are keyed because they cover identities:
 * from a plain digest next to the masked text somebody could find a telephone number by trying them
 * all.
 */
public final class KeyedDigest {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int LENGTH = 24;

  private final SecretKeySpec key;

  /**
   * A digest under a key.
   *
   * @param secret at least 16 bytes
   */
  public KeyedDigest(byte[] secret) {
    if (secret.length < 16) {
      throw new IllegalArgumentException("key must be at least 16 bytes, was " + secret.length);
    }
    key = new SecretKeySpec(secret, ALGORITHM);
  }

  /** 24 hexadecimal digits over the parts; which part a character stands in counts. */
  public String of(String... parts) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      for (String part : parts) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        mac.update(bytes);
      }
      return HexFormat.of().formatHex(mac.doFinal()).substring(0, LENGTH);
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }
}
