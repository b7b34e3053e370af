package io.minyi.local.intake;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.MgetResponse;
import co.elastic.clients.elasticsearch.core.mget.MultiGetResponseItem;
import io.minyi.index.Indices;
import io.minyi.index.Topics;
import io.minyi.intake.DeadLetter;
import io.minyi.intake.Reason;
import io.minyi.local.intake.ImportFile.Sent;
import io.minyi.local.kafka.Tail;
import io.minyi.petition.Petition;
import io.minyi.petition.PetitionEvent;
import io.minyi.petition.PetitionJson;
import io.minyi.petition.SourcePosition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Follows records from their place in the raw topics to the index: which were accepted, which of
 * these were known already, and which were refused and why.
 *
 * <p>A record is known already when the document names another record as the source of the same
 * event.
 */
public final class Outcomes {

  private static final int BATCH = 500;
  private static final int MOST_SHOWN = 10;

  private final Tail tail;
  private final ElasticsearchClient index;
  private final Map<SourcePosition, Sent> undecided = new HashMap<>();
  private final Map<SourcePosition, PetitionEvent> unindexed = new HashMap<>();
  private final Map<Reason, Long> refused = new EnumMap<>(Reason.class);
  private final List<Refusal> shown = new ArrayList<>();
  private long accepted;
  private long known;

  /** A refused row as the command shows it. */
  public record Refusal(
      String file, long line, Reason reason, String field, String value, String rule) {}

  /**
   * Begins to follow.
   *
   * @param tail of events and dead letters, opened before the first record was sent
   */
  public Outcomes(Tail tail, ElasticsearchClient index) {
    this.tail = tail;
    this.index = index;
  }

  /** The topics that a {@link Tail} for this must read. */
  public static List<String> topics() {
    return List.of(Topics.PETITION_EVENTS, Topics.DEAD_LETTERS);
  }

  /** Adds a record to follow; may be called from another thread. */
  public synchronized void follow(Sent sent) {
    undecided.put(sent.position(), sent);
  }

  /** Looks once; true when every record followed so far is indexed or refused. */
  public synchronized boolean advance() throws IOException {
    tail.poll(this::decide);
    if (!unindexed.isEmpty()) {
      checkIndex();
    }
    return undecided.isEmpty() && unindexed.isEmpty();
  }

  private void decide(ConsumerRecord<byte[], byte[]> record) {
    try {
      if (record.topic().equals(Topics.PETITION_EVENTS)) {
        PetitionEvent event = PetitionJson.read(record.value(), PetitionEvent.class);
        if (undecided.remove(event.source()) != null) {
          unindexed.put(event.source(), event);
          accepted++;
        }
      } else {
        refuse(PetitionJson.read(record.value(), DeadLetter.class));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void refuse(DeadLetter letter) {
    Sent sent = undecided.remove(letter.source());
    if (sent != null) {
      refused.merge(letter.reason(), 1L, Long::sum);
      if (shown.size() < MOST_SHOWN) {
        shown.add(
            new Refusal(
                sent.file(),
                sent.line(),
                letter.reason(),
                letter.field(),
                letter.value(),
                letter.rule()));
      }
    } else if (letter.reason() == Reason.DOCUMENT_REFUSED
        && unindexed.remove(letter.source()) != null) {
      accepted--;
      refused.merge(letter.reason(), 1L, Long::sum);
    }
  }

  private void checkIndex() throws IOException {
    List<PetitionEvent> batch = unindexed.values().stream().limit(BATCH).toList();
    List<String> ids = batch.stream().map(PetitionEvent::petition).distinct().toList();
    MgetResponse<Petition> found =
        index.mget(
            request ->
                request
                    .index(Indices.PETITIONS.alias())
                    .ids(ids)
                    .sourceIncludes("id", "events.id", "events.source"),
            Petition.class);
    Map<String, Map<String, SourcePosition>> sources = new HashMap<>();
    for (MultiGetResponseItem<Petition> item : found.docs()) {
      if (item.isResult() && item.result().found() && item.result().source() != null) {
        Map<String, SourcePosition> byEvent = new HashMap<>();
        item.result().source().events().forEach(e -> byEvent.put(e.id(), e.source()));
        sources.put(item.result().id(), byEvent);
      }
    }
    for (Iterator<PetitionEvent> left = batch.iterator(); left.hasNext(); ) {
      PetitionEvent event = left.next();
      SourcePosition source = sources.getOrDefault(event.petition(), Map.of()).get(event.id());
      if (source != null) {
        unindexed.remove(event.source());
        known += source.equals(event.source()) ? 0 : 1;
      }
    }
  }

  public synchronized long accepted() {
    return accepted;
  }

  public synchronized long known() {
    return known;
  }

  public synchronized Map<Reason, Long> refused() {
    return new EnumMap<>(refused);
  }

  /** The first ten that were refused. */
  public synchronized List<Refusal> shown() {
    return List.copyOf(shown);
  }

  /** Records whose fate is still open. */
  public synchronized long open() {
    return undecided.size() + (long) unindexed.size();
  }
}
