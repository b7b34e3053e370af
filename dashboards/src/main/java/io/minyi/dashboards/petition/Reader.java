package io.minyi.dashboards.petition;

import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** One reader of the stream; a slow one holds up nobody else and is let go in the end. */
final class Reader {

  private static final int MOST_WAITING = 20;

  private final SseEmitter emitter;
  private final Executor sending;
  private final Consumer<Reader> leaving;
  private final AtomicInteger waiting = new AtomicInteger();

  Reader(SseEmitter emitter, Executor sending, Consumer<Reader> leaving) {
    this.emitter = emitter;
    this.sending = sending;
    this.leaving = leaving;
  }

  void tell(SseEmitter.SseEventBuilder event) {
    if (waiting.incrementAndGet() > MOST_WAITING) {
      leave();
      return;
    }
    sending.execute(() -> send(event));
  }

  private synchronized void send(SseEmitter.SseEventBuilder event) {
    try {
      emitter.send(event);
    } catch (IOException | IllegalStateException e) {
      leave();
    } finally {
      waiting.decrementAndGet();
    }
  }

  private void leave() {
    leaving.accept(this);
    emitter.complete();
  }
}
