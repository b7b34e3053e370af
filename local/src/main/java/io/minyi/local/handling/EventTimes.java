package io.minyi.local.handling;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Times as life events tell them: ISO 8601 with or without an offset, the same with a space or with
 * slashes, milliseconds since 1970; a date alone is the start of that day.
 */
public final class EventTimes {

  /** What {@link #read} takes, for messages. */
  public static final String RULE =
      "must be a time such as 2025-01-14T09:30 or 2025-01-14T09:30:00+08:00";

  private static final Pattern EPOCH_MILLIS = Pattern.compile("[0-9]{12,14}");
  private static final List<DateTimeFormatter> FORMATS =
      Stream.of(
              "uuuu-MM-dd['T'][' ']HH:mm[:ss][.SSSSSSSSS][.SSSSSS][.SSS][XXX][XX][X]",
              "uuuu/M/d H:mm[:ss]",
              "uuuu-M-d H:mm[:ss]",
              "uuuu-MM-dd",
              "uuuu/M/d")
          .map(format -> DateTimeFormatter.ofPattern(format, Locale.ROOT))
          .map(format -> format.withResolverStyle(ResolverStyle.STRICT))
          .toList();

  private final ZoneId zone;

  /** Reads times; those without an offset are in a zone. */
  public EventTimes(ZoneId zone) {
    this.zone = zone;
  }

  /** The moment a text names, if it names one. */
  public Optional<Instant> read(String text) {
    if (EPOCH_MILLIS.matcher(text).matches()) {
      return Optional.of(Instant.ofEpochMilli(Long.parseLong(text)));
    }
    return Stream.concat(Stream.of(DateTimeFormatter.ISO_DATE_TIME), FORMATS.stream())
        .flatMap(format -> parse(text, format).stream())
        .findFirst();
  }

  private Optional<Instant> parse(String text, DateTimeFormatter format) {
    try {
      TemporalAccessor read =
          format.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
      if (read instanceof OffsetDateTime full) {
        return Optional.of(full.toInstant());
      }
      LocalDateTime local =
          read instanceof LocalDateTime time ? time : LocalDate.from(read).atStartOfDay();
      return Optional.of(local.atZone(zone).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
