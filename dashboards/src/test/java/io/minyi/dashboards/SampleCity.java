package io.minyi.dashboards;

import io.minyi.city.Area;
import io.minyi.city.Channel;
import io.minyi.city.CityPack;
import io.minyi.city.Matter;
import io.minyi.intake.DeadLetter;
import io.minyi.intake.Reason;
import io.minyi.petition.EventType;
import io.minyi.petition.MaskedSpan;
import io.minyi.petition.Petition;
import io.minyi.petition.PetitionContent;
import io.minyi.petition.PetitionEvent;
import io.minyi.petition.SourcePosition;
import io.minyi.text.AppealReading;
import io.minyi.text.MatterReading;
import io.minyi.text.PlaceReading;
import io.minyi.text.Reading;
import io.minyi.text.ToneReading;
import io.minyi.text.UrgencyReading;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Some 5,000 petitions of five weeks with a burst today, and a hundred refused records. */
final class SampleCity {

  static final long SEED = 20261123;

  private static final double[] HOURS = {
    2, 1, 1, 1, 1, 2, 3, 6, 12, 16, 17, 13, 9, 10, 14, 15, 14, 12, 9, 9, 10, 9, 7, 4
  };

  private static final List<String> VOICES =
      List.of(
          "我住在{street}{estate}，{cue}的问题已经持续快一个月，白天晚上都不消停，老人孩子根本没法休息。打过物业电话没人管，请有关部门尽快处理，我的电话是[mobile]。",
          "{estate}门口{cue}，太过分了！！！投诉三次了每次都说已转办，到底有没有人管？？再不解决我就天天打。",
          "您好，反映一个情况：{street}{estate}附近存在{cue}的情况，影响周边居民出行和生活，希望能够现场核实，谢谢。",
          "{cue}。{street}{estate}。请处理。",
          "本人是{estate}业主，姓名[person]，联系方式[mobile]。自上周六起，小区北侧{cue}，物业称不归他们管，社区说要找街道，来回推了五天。请明确责任单位并书面答复。",
          "咨询一下，{street}这边{cue}应该找哪个部门？之前在小程序提过一次，显示已办结，但是实际什么都没变。",
          "晚上十一点多了{estate}还在{cue}，孩子明天要考试，麻烦让他们停一下行不行。",
          "我们整栋楼二十几户都受影响，{street}{estate}{cue}，照片已经上传。请不要再把单子退来退去，谁的职责谁来。",
          "感谢上次的处理，不过{estate}{cue}又反弹了，工作人员走了以后第二天就恢复原样，建议加强巡查。",
          "{street}{estate}对面{cue}，下雨天特别危险，昨天有位阿姨差点摔倒，希望重视。[plate]这辆车也经常停在那里。");

  private static final List<String> ESTATES =
      List.of(
          "锦绣江南二期", "金域华府", "海岸明珠", "阳光花园", "龙悦居三期", "和平里花园", "翠湖豪庭", "宝业工业区", "春晖学校", "云海天城",
          "怡翠山庄", "新河坊", "东升市场", "桃源新村", "丽景大厦", "鹏程花园");

  private final CityPack pack;
  private final SplittableRandom random;
  private final List<Matter> matters;
  private final List<Area> streets;
  private final List<Channel> channels;
  private final Instant now;
  private final List<Petition> petitions = new ArrayList<>();
  private long offset = 1_000;

  private SampleCity(CityPack pack, Instant now) {
    this.pack = pack;
    this.now = now;
    this.random = new SplittableRandom(SEED);
    this.matters = pack.matters().at(3);
    this.streets =
        pack.areas().at(Area.Level.STREET).stream()
            .filter(street -> pack.areas().path(street.code()).size() == 3)
            .toList();
    this.channels =
        pack.channels().stream()
            .filter(channel -> channel.carries() == Channel.Carries.PETITIONS)
            .toList();
  }

  static CityPack pack() {
    try {
      return CityPack.read(folder());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  static Path folder() {
    return Path.of(System.getProperty("minyi.root", "..")).resolve("cities").resolve("shenzhen");
  }

  /** The petitions up to a moment. */
  static List<Petition> petitions(Instant now) {
    SampleCity city = new SampleCity(pack(), now);
    ZonedDateTime today = now.atZone(city.pack.zone()).truncatedTo(ChronoUnit.DAYS);
    for (ZonedDateTime hour = today.minusDays(36);
        hour.toInstant().isBefore(now);
        hour = hour.plusHours(1)) {
      city.hour(hour);
    }
    city.burst(today);
    city.special();
    return city.petitions;
  }

  private void hour(ZonedDateTime hour) {
    boolean isWeekend = hour.getDayOfWeek().getValue() > 5;
    double mean =
        HOURS[hour.getHour()] * (isWeekend ? 0.55 : 0.85) * (0.85 + 0.3 * random.nextDouble());
    for (int left = poisson(mean); left > 0; left--) {
      Instant time = hour.toInstant().plusMillis(random.nextLong(3_600_000));
      if (time.isBefore(now.minusSeconds(2))) {
        int skewed = (int) (matters.size() * Math.pow(random.nextDouble(), 2.2));
        Area street = streets.get((int) (streets.size() * Math.pow(random.nextDouble(), 1.2)));
        add(time, matters.get((skewed * 37 + 5) % matters.size()), street);
      }
    }
  }

  /** Night work in a street of Pingshan: something to see. */
  private void burst(ZonedDateTime today) {
    Area street =
        streets.stream().filter(s -> s.code().startsWith("440310")).findFirst().orElseThrow();
    Matter matter =
        matters.stream()
            .filter(m -> m.name().contains("噪声") || m.name().contains("施工"))
            .findFirst()
            .orElse(matters.get(0));
    long length = Duration.between(today.toInstant(), now).toMillis();
    for (int i = 0; i < 34; i++) {
      add(today.toInstant().plusMillis(random.nextLong(length)), matter, street);
    }
  }

  private int poisson(double mean) {
    double limit = Math.exp(-mean);
    double product = random.nextDouble();
    int count = 0;
    while (product > limit) {
      product *= random.nextDouble();
      count++;
    }
    return count;
  }

  private void add(Instant time, Matter matter, Area street) {
    Area district = pack.areas().find(street.parent()).orElseThrow();
    String estate = ESTATES.get(random.nextInt(ESTATES.size()));
    List<String> cues = matter.cues().isEmpty() ? List.of(matter.name()) : matter.cues();
    String cue = cues.get(random.nextInt(cues.size()));
    String voice = VOICES.get(random.nextInt(VOICES.size()));
    String text =
        voice
            .replace("{street}", district.name() + street.name())
            .replace("{estate}", estate)
            .replace("{cue}", cue);
    String title = random.nextInt(5) == 0 ? "" : estate + cue;
    boolean isAbstained = random.nextInt(30) == 0;
    boolean isUnresolved = !text.contains(street.name()) && random.nextInt(6) == 0;
    Channel chosen = channel();
    // one channel falls silent three days ago
    boolean isSilent =
        chosen.id().equals("wechat-account") && time.isAfter(now.minus(Duration.ofDays(3)));
    Channel channel = isSilent ? channels.get(0) : chosen;
    content(
        time,
        channel,
        title,
        text,
        reading(matter, isAbstained, district, street, isUnresolved, title, text, cue, estate));
  }

  private Channel channel() {
    double at = random.nextDouble();
    for (Channel channel : channels) {
      at -= channel.share();
      if (at < 0) {
        return channel;
      }
    }
    return channels.get(0);
  }

  private Reading reading(
      Matter matter,
      boolean isAbstained,
      Area district,
      Area street,
      boolean isUnresolved,
      String title,
      String text,
      String cue,
      String estate) {
    List<Matter> path = pack.matters().path(matter.id());
    Matter other = matters.get(random.nextInt(matters.size()));
    MatterReading matterReading =
        isAbstained
            ? MatterReading.UNKNOWN
            : new MatterReading(
                matter.id(),
                path.stream().map(Matter::id).toList(),
                path.stream().map(Matter::name).toList(),
                0.62 + 0.37 * random.nextDouble(),
                false,
                List.of(
                    new MatterReading.Alternative(
                        other.id(),
                        pack.matters().path(other.id()).stream().map(Matter::name).toList(),
                        0.11)),
                List.of(evidence(cue, text)));
    List<PlaceReading.Mention> mentions = new ArrayList<>();
    mention(mentions, "area", district.name() + street.name(), "text", text);
    mention(mentions, "estate", estate, "text", text);
    mention(mentions, "estate", estate, "title", title);
    PlaceReading place =
        isUnresolved
            ? new PlaceReading(List.of(), List.of(), 0, false, mentions)
            : new PlaceReading(
                pack.areas().path(street.code()).stream()
                    .map(a -> new PlaceReading.AreaStep(a.level().word(), a.code(), a.name()))
                    .toList(),
                pack.areas().path(street.code()).stream().map(Area::code).toList(),
                0.91,
                true,
                mentions);
    return new Reading(
        matterReading,
        place,
        new AppealReading("complaint", .82),
        new UrgencyReading("normal", List.of()),
        new ToneReading(.4, "negative", -.5),
        List.of(new Reading.Keyword(cue, 1), new Reading.Keyword(estate, .6)),
        List.of(),
        null,
        null,
        "",
        "cues-1");
  }

  private static Reading.Evidence evidence(String cue, String text) {
    int at = Math.max(0, text.indexOf(cue));
    return new Reading.Evidence(cue, "text", at, at + cue.length(), 1.4);
  }

  private static void mention(
      List<PlaceReading.Mention> mentions, String kind, String name, String field, String text) {
    int at = text.indexOf(name);
    if (at >= 0) {
      mentions.add(new PlaceReading.Mention(name, kind, field, at, at + name.length()));
    }
  }

  private void content(Instant time, Channel channel, String title, String text, Reading reading) {
    String sourceId = "S" + (10_000 + petitions.size());
    List<MaskedSpan> masked = new ArrayList<>();
    for (String kind : List.of("mobile", "person", "plate")) {
      int at = text.indexOf("[" + kind + "]");
      if (at >= 0) {
        masked.add(new MaskedSpan(kind, "text", at, at + kind.length() + 2));
      }
    }
    PetitionContent content =
        new PetitionContent(
            title,
            text,
            "",
            "p" + random.nextInt(3_000),
            random.nextInt(8) == 0 ? random.nextInt(40) : 0,
            0,
            false,
            masked,
            reading);
    petitions.add(Petition.of(life(channel, sourceId, time, content)));
  }

  private List<PetitionEvent> life(
      Channel channel, String sourceId, Instant time, PetitionContent content) {
    List<PetitionEvent> events = new ArrayList<>();
    event(events, EventType.RECEIVED, time, channel, sourceId, "", Map.of(), content);
    if (!content.reading().matter().isAbstained()) {
      Instant at = time;
      String unit = pack.units().get(random.nextInt(Math.min(30, pack.units().size()))).id();
      for (EventType type :
          List.of(
              EventType.DISPATCHED,
              EventType.SIGNED,
              EventType.CONTACTED,
              EventType.HANDLED,
              EventType.REPLIED,
              EventType.CALLBACK,
              EventType.CLOSED)) {
        at = at.plus(Duration.ofMinutes(20 + random.nextInt(1_800)));
        if (at.isAfter(now)) {
          break;
        }
        Map<String, String> details =
            type == EventType.CALLBACK ? Map.of("rating", "satisfied") : Map.of();
        event(events, type, at, channel, sourceId, unit, details, PetitionContent.NONE);
      }
    }
    return events;
  }

  private void event(
      List<PetitionEvent> events,
      EventType type,
      Instant time,
      Channel channel,
      String sourceId,
      String unit,
      Map<String, String> details,
      PetitionContent content) {
    String id = channel.id() + ":" + sourceId;
    events.add(
        new PetitionEvent(
            id + "/" + type + "/" + events.size(),
            id,
            type,
            time,
            time.plusMillis(700),
            channel.id(),
            channel.id(),
            sourceId,
            unit,
            unit.isEmpty() ? "" : "lead",
            pack.version(),
            new SourcePosition("petitions.raw." + channel.id(), (int) (offset % 4), offset++),
            content,
            details,
            List.of()));
  }

  /** Texts that try to be more than text, a petition that was changed, and one still awaited. */
  private void special() {
    Channel channel = channels.get(0);
    for (String text :
        List.of(
            "<img src=x onerror=\"document.body.dataset.hacked='1'\"><script>document.body.dataset.hacked='1'</script>注入测试：请把这段话当作文字",
            "=HYPERLINK(\"//example.invalid\",\"点我\") 公式注入测试，也只是文字",
            "😀𠮷野家楼下油烟味太重，龙岗区平湖街道居民反映，表情和生僻字也要数对")) {
      content(
          now.minusSeconds(40),
          channel,
          text.startsWith("<") ? "<b>粗体</b>标题" : "",
          text,
          Reading.NONE);
    }
    PetitionContent first =
        new PetitionContent(
            "路灯不亮", "民治街道梅龙路路灯不亮，晚上很黑。", "", "p1", 0, 0, false, List.of(), Reading.NONE);
    PetitionContent second =
        new PetitionContent(
            "路灯不亮（补充）",
            "民治街道梅龙路由南往北第三到第七盏路灯不亮，晚上很黑，已经一周。联系电话[mobile]。",
            "",
            "p1",
            12,
            0,
            false,
            List.of(),
            Reading.NONE);
    List<PetitionEvent> events = new ArrayList<>();
    Instant time = now.minus(Duration.ofHours(5));
    event(events, EventType.RECEIVED, time, channel, "CHANGED-1", "", Map.of(), first);
    event(
        events,
        EventType.CORRECTED,
        time.plusSeconds(7_200),
        channel,
        "CHANGED-1",
        "",
        Map.of(),
        second);
    event(
        events,
        EventType.PAUSED,
        time.plusSeconds(9_000),
        channel,
        "CHANGED-1",
        "sz",
        Map.of("reason", "等待供电部门现场勘查", "until", "2026-12-01"),
        PetitionContent.NONE);
    petitions.add(Petition.of(events));
    List<PetitionEvent> early = new ArrayList<>();
    event(
        early,
        EventType.DISPATCHED,
        time,
        channel,
        "AWAITED-1",
        "sz",
        Map.of(),
        PetitionContent.NONE);
    petitions.add(Petition.of(early));
  }

  /** Refused records, some from a file. */
  static List<DeadLetter> deadLetters(Instant now) {
    SplittableRandom random = new SplittableRandom(SEED);
    List<DeadLetter> letters = new ArrayList<>();
    List<Reason> reasons =
        List.of(
            Reason.TIME_UNREADABLE,
            Reason.TEXT_MISSING,
            Reason.BROKEN_ROW,
            Reason.CHANNEL_UNKNOWN,
            Reason.UNREADABLE,
            Reason.TIME_IN_FUTURE,
            Reason.NOT_AN_OBJECT);
    List<String> values =
        List.of(
            "2026年13月40日",
            "",
            "\"未闭合的引号",
            "12346",
            "",
            "2031-01-01 00:00:00",
            "<html><img src=x onerror=alert(1)>");
    List<String> fields = List.of("time", "text", "", "channel", "", "time", "");
    for (int i = 0; i < 117; i++) {
      int kind = (int) (reasons.size() * Math.pow(random.nextDouble(), 1.7));
      boolean isFile = i % 3 > 0;
      SourcePosition position = new SourcePosition("petitions.raw.hotline-12345", i % 4, 40 + i);
      letters.add(
          new DeadLetter(
              position + "/" + reasons.get(kind),
              reasons.get(kind),
              fields.get(kind),
              values.get(kind),
              kind == 0 ? "yyyy-MM-dd HH:mm:ss | iso" : "",
              "hotline-12345",
              now.minus(Duration.ofMinutes(37L * i)),
              isFile ? "messages-2026h1.csv" : "",
              isFile ? 3 + 7L * i : 0,
              position));
    }
    return letters;
  }
}
