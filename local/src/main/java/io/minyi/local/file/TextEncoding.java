package io.minyi.local.file;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Tells UTF-8 (with or without BOM) from GB18030 by the first {@value #SAMPLE} bytes. What fits
 * neither is read as UTF-8 with {@code U+FFFD} in the places that do not fit, so that only the rows
 * at fault are lost.
 */
final class TextEncoding {

  /** Stands in place of bytes that are no text. */
  static final char UNREADABLE = '\ufffd';

  private static final int SAMPLE = 1 << 20;
  private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private TextEncoding() {}

  static Reader open(InputStream in) throws IOException {
    byte[] head = in.readNBytes(SAMPLE);
    int skip = startsWithBom(head) ? BOM.length : 0;
    Charset charset =
        fits(head, StandardCharsets.UTF_8) || !fits(head, Charset.forName("GB18030"))
            ? StandardCharsets.UTF_8
            : Charset.forName("GB18030");
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    InputStream whole =
        new SequenceInputStream(new ByteArrayInputStream(head, skip, head.length - skip), in);
    return new BufferedReader(new InputStreamReader(whole, decoder), 1 << 16);
  }

  private static boolean startsWithBom(byte[] head) {
    return head.length >= 3 && head[0] == BOM[0] && head[1] == BOM[1] && head[2] == BOM[2];
  }

  /** A character cut in two by the end of the sample is no error; a control character is. */
  private static boolean fits(byte[] head, Charset charset) {
    CharBuffer out = CharBuffer.allocate(head.length + 1);
    boolean isText =
        !charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(ByteBuffer.wrap(head), out, false)
            .isError();
    return isText && out.flip().chars().noneMatch(c -> c == 0 || c == UNREADABLE);
  }
}
