package io.minyi.dashboards.petition;

import io.minyi.dashboards.refusal.IndexAwayException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.MediaType;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Streams new petitions as server-sent events. */
@RestController
public class StreamController implements DisposableBean {

  private static final long HEARTBEAT_MILLIS = 15_000;

  private final PetitionFeed feed;

  /** Each ends when its reader goes away or is too slow. */
  private final List<Reader> readers = new CopyOnWriteArrayList<>();

  private final ExecutorService sending =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "stream");
            thread.setDaemon(true);
            return thread;
          });

  StreamController(PetitionFeed feed) {
    this.feed = feed;
    feed.listen(arrival -> readers.forEach(reader -> reader.tell(event(arrival))));
  }

  /**
   * New petitions: events {@code arrival} whose id is the millisecond up to which they are told,
   * and a comment every 15 seconds. With {@code Last-Event-ID} it first tells what came in since.
   */
  @GetMapping(path = "/api/v1/petitions/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  public SseEmitter stream(
      @RequestHeader(name = "Last-Event-ID", defaultValue = "") String lastEvent) {
    SseEmitter emitter = new SseEmitter(0L);
    Reader reader = new Reader(emitter, sending, readers::remove);
    emitter.onCompletion(() -> readers.remove(reader));
    emitter.onError(failure -> readers.remove(reader));
    reader.tell(SseEmitter.event().comment("here").reconnectTime(3_000));
    missed(lastEvent).ifPresent(arrival -> reader.tell(event(arrival)));
    readers.add(reader);
    return emitter;
  }

  @Scheduled(fixedDelay = HEARTBEAT_MILLIS)
  void heartbeat() {
    readers.forEach(reader -> reader.tell(SseEmitter.event().comment("here")));
  }

  @Override
  public void destroy() {
    sending.shutdownNow();
  }

  private Optional<Arrival> missed(String lastEvent) {
    try {
      return lastEvent.isEmpty()
          ? Optional.empty()
          : feed.since(Instant.ofEpochMilli(Long.parseLong(lastEvent)));
    } catch (NumberFormatException | IndexAwayException e) {
      return Optional.empty(); // the page asks again for its lists when the stream goes on
    }
  }

  private static SseEmitter.SseEventBuilder event(Arrival arrival) {
    return SseEmitter.event()
        .name("arrival")
        .id(Long.toString(arrival.upTo().toEpochMilli()))
        .data(arrival, MediaType.APPLICATION_JSON);
  }
}
