package io.minyi.jobs.kafka;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.minyi.jobs.handling.LoggedEvent;
import java.io.IOException;
import java.time.Instant;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A message of the log of events; anything else on it is a fault that stops the job. */
final class LoggedEventReader implements KafkaRecordDeserializationSchema<LoggedEvent> {

  private static final long serialVersionUID = 1L;
  private static final JsonFactory JSON = new JsonFactory();

  @Override
  public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<LoggedEvent> out)
      throws IOException {
    out.collect(read(record.value()));
  }

  @Override
  public TypeInformation<LoggedEvent> getProducedType() {
    return TypeInformation.of(LoggedEvent.class);
  }

  /**
   * Reads what the stream needs out of a message.
   *
   * @throws IOException if the message is no event
   */
  static LoggedEvent read(byte[] json) throws IOException {
    String petition = "";
    String id = "";
    Instant eventTime = null;
    try (JsonParser parser = JSON.createParser(json)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME
          && (petition.isEmpty() || id.isEmpty() || eventTime == null)) {
        String field = parser.currentName();
        parser.nextToken();
        switch (field) {
          case "id" -> id = parser.getText();
          case "petition" -> petition = parser.getText();
          case "eventTime" -> eventTime = Instant.parse(parser.getText());
          default -> parser.skipChildren();
        }
      }
    }
    if (petition.isEmpty() || id.isEmpty() || eventTime == null) {
      throw new IOException("an event must have id, petition and eventTime, has " + id);
    }
    return new LoggedEvent(petition, id, eventTime, json);
  }
}
