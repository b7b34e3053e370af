package io.minyi.dashboards.intake;

import io.minyi.city.AbsorbedChannel;
import io.minyi.city.Channel;
import io.minyi.city.CityPack;
import io.minyi.dashboards.intake.Receipt.Fault;
import io.minyi.dashboards.kafka.Delivery;
import io.minyi.dashboards.kafka.OutgoingRecord;
import io.minyi.dashboards.kafka.SendRecords;
import io.minyi.index.Headers;
import io.minyi.index.Topics;
import io.minyi.intake.Reason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Puts records on the raw topic of a channel, good or broken; the pipeline decides on each. Few
 * requests are worked on at once, so that senders never take all threads from the pages.
 */
@Component
final class TakeRecords {

  private static final int AT_ONCE = 4;

  private final CityPack pack;
  private final SendRecords log;
  private final Semaphore places = new Semaphore(AT_ONCE);

  TakeRecords(CityPack pack, SendRecords log) {
    this.pack = pack;
    this.log = log;
  }

  /**
   * Where records of a channel go.
   *
   * @param sender the channel whose token the sender showed
   * @throws IntakeRefusedException 404 if the pack has no such channel, 403 if the token is another
   *     channel's
   */
  IntakeChannel channel(String asked, String sender) {
    Optional<AbsorbedChannel> absorbed = pack.absorbed(asked);
    String source = absorbed.map(AbsorbedChannel::id).orElse(asked);
    String kept = absorbed.map(AbsorbedChannel::into).orElse(asked);
    if (pack.channel(kept).isEmpty()) {
      List<String> known = pack.channels().stream().map(Channel::id).toList();
      throw new IntakeRefusedException(
          HttpStatus.NOT_FOUND,
          "channel-unknown",
          "渠道清单中没有“%s”，有：%s。".formatted(asked, String.join("、", known)),
          "There is no channel \"%s\"; known are %s.".formatted(asked, String.join(", ", known)),
          Map.of("channels", known));
    }
    if (!kept.equals(sender)) {
      throw new IntakeRefusedException(
          HttpStatus.FORBIDDEN,
          "other-channel",
          "该令牌属于另一渠道，不能向此渠道发送。",
          "The token is another channel's.");
    }
    return new IntakeChannel(kept, source);
  }

  /**
   * Sends records and waits until the broker has them.
   *
   * @throws IntakeRefusedException 503 if it did not confirm all, with how many it did
   */
  Receipt take(IntakeChannel channel, List<BodyRecord> records) {
    if (!places.tryAcquire()) {
      throw unavailable(
          "busy", "接收繁忙，一条也没有接收，请稍后重发。", "Busy: nothing was taken; send it again.", 0);
    }
    try {
      List<Delivery> deliveries =
          log.send(records.stream().map(record -> outgoing(channel, record)).toList());
      return receipt(channel, records, deliveries);
    } finally {
      places.release();
    }
  }

  private static OutgoingRecord outgoing(IntakeChannel channel, BodyRecord record) {
    Map<String, String> headers = new HashMap<>();
    if (!channel.source().equals(channel.kept())) {
      headers.put(Headers.CHANNEL, channel.source());
    }
    record.defect().ifPresent(defect -> headers.put(Headers.DEFECT, defect.name()));
    return new OutgoingRecord(
        Topics.raw(channel.kept()), Optional.empty(), record.value(), headers);
  }

  private static Receipt receipt(
      IntakeChannel channel, List<BodyRecord> records, List<Delivery> deliveries) {
    int accepted = Collections.frequency(deliveries, Delivery.TAKEN);
    if (deliveries.contains(Delivery.UNCONFIRMED)) {
      throw unavailable(
          "broker-away",
          "消息队列没有确认全部记录：%d 条中已接收 %d 条。请整批重发，已接收的不会重复。".formatted(records.size(), accepted),
          "The broker did not confirm all: %d of %d records are taken. Send them all again; those"
                  .formatted(accepted, records.size())
              + " that are taken will not be doubled.",
          accepted);
    }
    List<Fault> broken = new ArrayList<>();
    List<Fault> refused = new ArrayList<>();
    for (int i = 0; i < records.size(); i++) {
      BodyRecord record = records.get(i);
      if (deliveries.get(i) == Delivery.TOO_LARGE) {
        refused.add(Fault.of(record.line(), Reason.TOO_LARGE));
      } else {
        record.defect().ifPresent(defect -> broken.add(Fault.of(record.line(), defect)));
      }
    }
    return new Receipt(channel.source(), accepted, broken, refused);
  }

  private static IntakeRefusedException unavailable(
      String code, String chinese, String english, int accepted) {
    return new IntakeRefusedException(
        HttpStatus.SERVICE_UNAVAILABLE, code, chinese, english, Map.of("accepted", accepted));
  }
}
