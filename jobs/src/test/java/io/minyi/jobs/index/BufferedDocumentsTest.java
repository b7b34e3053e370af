package io.minyi.jobs.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.minyi.jobs.Samples;
import io.minyi.petition.SourcePosition;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.apache.flink.connector.base.sink.writer.BufferedRequestState;
import org.apache.flink.connector.base.sink.writer.RequestEntryWrapper;
import org.junit.jupiter.api.Test;

class BufferedDocumentsTest {

  private final BufferedDocuments form = new BufferedDocuments();

  @Test
  void what_was_not_yet_sent_comes_back_from_a_checkpoint_in_its_order() throws IOException {
    IndexDocument empty =
        new IndexDocument(
            "", "", 0, new byte[0], "", Instant.EPOCH, new SourcePosition("", 0, Long.MAX_VALUE));
    IndexDocument large =
        new IndexDocument(
            "petitions",
            "渠道:编号",
            Long.MAX_VALUE,
            new byte[70_000],
            "渠道".repeat(20_000),
            Samples.TIME,
            Samples.SOURCE);

    assertThat(roundTrip(List.of(Samples.indexDocument(), empty, large)))
        .usingRecursiveComparison()
        .isEqualTo(List.of(Samples.indexDocument(), empty, large));
  }

  @Test
  void an_empty_buffer_comes_back_empty() throws IOException {
    assertThat(roundTrip(List.of())).isEmpty();
  }

  private List<IndexDocument> roundTrip(List<IndexDocument> documents) throws IOException {
    BufferedRequestState<IndexDocument> state =
        new BufferedRequestState<>(
            documents.stream()
                .map(document -> new RequestEntryWrapper<>(document, document.json().length))
                .toList());
    return form
        .deserialize(form.getVersion(), form.serialize(state))
        .getBufferedRequestEntries()
        .stream()
        .map(RequestEntryWrapper::getRequestEntry)
        .toList();
  }
}
