package io.minyi.dashboards.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** The body of a request as records: its type and size are checked, nothing of what it says. */
final class RequestBody {

  /** Largest body taken, bytes. */
  static final int MAX_BYTES = 4 << 20;

  /** Most records taken at once. */
  static final int MAX_RECORDS = 10_000;

  private RequestBody() {}

  /**
   * Reads a body.
   *
   * @throws IntakeRefusedException 415 if it is of another type, 413 if it is too large, 400 if it
   *     is empty
   */
  static List<BodyRecord> read(HttpServletRequest request) throws IOException {
    boolean isLines = isLines(request);
    byte[] body = request.getInputStream().readNBytes(MAX_BYTES + 1);
    if (body.length > MAX_BYTES) {
      throw tooLarge("%,d bytes".formatted(MAX_BYTES), "%,d 字节".formatted(MAX_BYTES));
    }
    if (new String(body, StandardCharsets.UTF_8).isBlank()) {
      throw new IntakeRefusedException(
          HttpStatus.BAD_REQUEST, "empty", "请求中没有内容。", "The body is empty.");
    }
    List<BodyRecord> records = isLines ? SplitBody.lines(body) : SplitBody.json(body);
    if (records.size() > MAX_RECORDS) {
      throw tooLarge("%,d records".formatted(MAX_RECORDS), "%,d 条".formatted(MAX_RECORDS));
    }
    return records;
  }

  private static boolean isLines(HttpServletRequest request) {
    String type = Optional.ofNullable(request.getContentType()).orElse("");
    String encoding =
        Optional.ofNullable(request.getHeader(HttpHeaders.CONTENT_ENCODING)).orElse("identity");
    try {
      MediaType media = MediaType.parseMediaType(type);
      boolean isPlain =
          encoding.equalsIgnoreCase("identity")
              && (media.getCharset() == null || StandardCharsets.UTF_8.equals(media.getCharset()));
      if (isPlain && MediaType.APPLICATION_NDJSON.equalsTypeAndSubtype(media)) {
        return true;
      }
      if (isPlain && MediaType.APPLICATION_JSON.equalsTypeAndSubtype(media)) {
        return false;
      }
    } catch (InvalidMediaTypeException e) {
      // told below, like a type of another kind
    }
    throw new IntakeRefusedException(
        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
        "wrong-type",
        "只接收 application/json（一条或一个数组）与 application/x-ndjson（每行一条），UTF-8，不压缩。",
        "Content-Type must be application/json (one record or an array) or application/x-ndjson (one"
            + " a line), in UTF-8, not compressed.");
  }

  private static IntakeRefusedException tooLarge(String english, String chinese) {
    return new IntakeRefusedException(
        HttpStatus.CONTENT_TOO_LARGE,
        "too-large",
        "一次最多 " + chinese + "，请分次发送；本次一条也没有接收。",
        "At most " + english + " at once: send it in parts; nothing of it was taken.");
  }
}
