package io.minyi.intake;

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
import java.util.stream.Stream;

/** Reads a channel's times in its formats and zone; a date alone means the start of that day. */
final class ReadTime {

  private final List<String> formats;
  private final List<DateTimeFormatter> patterns;
  private final ZoneId zone;

  ReadTime(List<String> formats, ZoneId zone) {
    this.formats = List.copyOf(formats);
    this.zone = zone;
    this.patterns = formats.stream().flatMap(ReadTime::formatter).toList();
  }

  private static Stream<DateTimeFormatter> formatter(String format) {
    return switch (format) {
      case "epoch-millis", "epoch-seconds" -> Stream.empty();
      case "iso" ->
          Stream.of(DateTimeFormatter.ISO_OFFSET_DATE_TIME, DateTimeFormatter.ISO_LOCAL_DATE_TIME);
      // strict needs the proleptic year, and is what refuses the 31st of February
      default ->
          Stream.of(
              DateTimeFormatter.ofPattern(format.replace('y', 'u'), Locale.CHINA)
                  .withResolverStyle(ResolverStyle.STRICT));
    };
  }

  /** The formats it knows, for messages. */
  String rule() {
    return String.join(" | ", formats);
  }

  /** The moment a text names, if it fits one of the formats. */
  Optional<Instant> read(String text) {
    for (DateTimeFormatter pattern : patterns) {
      try {
        TemporalAccessor parsed =
            pattern.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
        return Optional.of(instant(parsed));
      } catch (DateTimeException e) {
        // the next format may fit
      }
    }
    return epoch(text);
  }

  private Instant instant(TemporalAccessor parsed) {
    if (parsed instanceof OffsetDateTime withOffset) {
      return withOffset.toInstant();
    }
    return parsed instanceof LocalDateTime local
        ? local.atZone(zone).toInstant()
        : LocalDate.from(parsed).atStartOfDay(zone).toInstant();
  }

  private Optional<Instant> epoch(String text) {
    try {
      if (formats.contains("epoch-millis")) {
        return Optional.of(Instant.ofEpochMilli(Long.parseLong(text)));
      }
      if (formats.contains("epoch-seconds")) {
        return Optional.of(Instant.ofEpochSecond(Long.parseLong(text)));
      }
    } catch (NumberFormatException | DateTimeException e) {
      // not this either
    }
    return Optional.empty();
  }
}
