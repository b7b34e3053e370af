package io.minyi.dashboards;

import io.minyi.city.Area;
import io.minyi.city.Channel;
import io.minyi.city.CityPack;
import io.minyi.city.Matter;
import io.minyi.city.Unit;
import io.minyi.intake.DeadLetter;
import io.minyi.intake.Reason;
import io.minyi.petition.EventType;
import io.minyi.petition.MaskedSpan;
import io.minyi.petition.Petition;
import io.minyi.petition.PetitionContent;
import io.minyi.petition.PetitionEvent;
import io.minyi.petition.SourcePosition;
import io.minyi.text.AppealReading;
import io.minyi.text.LeadReading;
import io.minyi.text.MatterReading;
import io.minyi.text.Reading;
import io.minyi.text.SubjectReading.Accused;
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
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Some 5,000 petitions of five weeks with a burst today, and a hundred refused records. */
final class SampleCity {

  static final long SEED = 20261123;

  private static final double[] HOURS = {
    2, 1, 1, 1, 1, 2, 3, 6, 12, 16, 17, 13, 9, 10, 14, 15, 14, 12, 9, 9, 10, 9, 7, 4
  };

  private final CityPack pack;
  private final SplittableRandom random;
  private final List<Matter> matters;
  private final List<Area> streets;
  private final List<Channel> channels;
  private final Instant now;
  private final List<Petition> petitions = new ArrayList<>();
  private final SampleHandling handling;
  private long offset = 1_000;

  private SampleCity(CityPack pack, Instant now) {
    this.pack = pack;
    this.now = now;
    this.random = new SplittableRandom(SEED);
    this.handling = new SampleHandling(pack, now);
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

  /** The city up to a moment. */
  static SampleCity at(Instant now) {
    SampleCity city = new SampleCity(pack(), now);
    ZonedDateTime today = now.atZone(city.pack.zone()).truncatedTo(ChronoUnit.DAYS);
    for (ZonedDateTime hour = today.minusDays(36);
        hour.toInstant().isBefore(now);
        hour = hour.plusHours(1)) {
      city.hour(hour);
    }
    city.burst(today);
    city.special();
    city.read();
    city.late();
    return city;
  }

  List<Petition> petitions() {
    return petitions;
  }

  SampleHandling handling() {
    return handling;
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

  private void add(Instant time, Matter usual, Area street) {
    Area district = pack.areas().find(street.parent()).orElseThrow();
    boolean isPressing = random.nextInt(60) == 0;
    List<SampleVoice> voices = isPressing ? SampleVoice.PRESSING : SampleVoice.ORDINARY;
    SampleVoice voice = one(voices);
    Matter matter = pack.matters().find(voice.matter()).orElse(usual);
    String estate = one(SampleVoice.ESTATES);
    String company = one(SampleVoice.COMPANIES);
    String cue = one(matter.cues().isEmpty() ? List.of(matter.name()) : matter.cues());
    String area = district.name() + street.name();
    String text =
        voice
            .text()
            .replace("{street}", area)
            .replace("{estate}", estate)
            .replace("{company}", company)
            .replace("{cue}", cue);
    String title = random.nextInt(5) == 0 ? "" : estate + cue;
    SampleReading reader = new SampleReading(pack, random, title, text);
    List<Matter> others = List.of(one(matters), one(matters), one(matters));
    boolean isAbstained = random.nextInt(30) == 0;
    boolean isUnresolved = !text.contains(street.name()) && random.nextInt(6) == 0;
    MatterReading matterReading =
        isAbstained
            ? reader.undecided(others)
            : reader.matter(matter, 0.62 + 0.37 * random.nextDouble(), others, cue);
    Reading reading =
        reader.of(
            voice,
            matterReading,
            reader.place(
                isUnresolved ? Optional.empty() : Optional.of(street),
                reader.mentions("area:" + area, "estate:" + estate)),
            company,
            isAbstained
                ? LeadReading.NONE
                : random.nextInt(3) == 0
                    ? reader.byPrecedents(district)
                    : reader.byDuty(matter, district),
            SampleReading.keywords(cue, estate));
    content(time, heard(time), "S" + (10_000 + petitions.size()), title, text, reading);
  }

  private <T> T one(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  /** One channel falls silent three days ago. */
  private Channel heard(Instant time) {
    Channel chosen = channel();
    boolean isSilent =
        chosen.id().equals("wechat-account") && time.isAfter(now.minus(Duration.ofDays(3)));
    return isSilent ? channels.get(0) : chosen;
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

  private void content(
      Instant time, Channel channel, String sourceId, String title, String text, Reading reading) {
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
    add(life(channel, sourceId, time, content));
  }

  private List<PetitionEvent> life(
      Channel channel, String sourceId, Instant time, PetitionContent content) {
    List<PetitionEvent> events = new ArrayList<>();
    event(events, EventType.RECEIVED, time, channel, sourceId, "", Map.of(), content);
    if (!content.reading().matter().isAbstained()) {
      String suggested = content.reading().lead().unit();
      List<String> some = pack.units().subList(0, 30).stream().map(Unit::name).toList();
      String unit = suggested.isEmpty() ? one(some) : unitName(suggested);
      SampleLife.of(random, some, unit, time, now)
          .forEach(step -> event(events, step, channel, sourceId));
    }
    return events;
  }

  private String unitName(String id) {
    return pack.units().stream()
        .filter(unit -> unit.id().equals(id))
        .map(Unit::name)
        .findFirst()
        .orElse(id);
  }

  private void add(List<PetitionEvent> events) {
    petitions.add(handling.judged(Petition.of(events), events));
  }

  private void event(
      List<PetitionEvent> events, SampleLife.Step step, Channel channel, String sourceId) {
    event(
        events,
        step.type(),
        step.at(),
        channel,
        sourceId,
        step.unit(),
        step.details(),
        PetitionContent.NONE);
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

  /** An emergency that is complained about, and a text that nobody can make much of. */
  private void read() {
    Channel channel = channels.get(0);
    Area street = streets.stream().filter(s -> s.name().startsWith("碧岭")).findFirst().orElseThrow();
    Area district = pack.areas().find(street.parent()).orElseThrow();
    String title = "翠湖豪庭楼道煤气味很重，快派人";
    String text =
        "坪山区碧岭街道翠湖豪庭3栋楼道里煤气味很重，闻着头晕，从昨晚到现在越来越浓。给安和物业打电话，客服说燃气管道不归他们管，让我们自己找燃气公司，"
            + "燃气公司热线排队四十分钟没人接。楼上有两位八十多岁的老人出不来，邻居都不敢开灯。"
            + "安和物业上个月就说要换老化的管道，一直没动，街道办也来看过。请马上派人过来！联系人[person]，电话[mobile]。";
    SampleReading reader = new SampleReading(pack, random, title, text);
    Matter gas = pack.matters().find("01.02.02").orElseThrow();
    List<Matter> near =
        Stream.of("01.02.04", "17.01.01", "06.06.02")
            .map(id -> pack.matters().find(id).orElseThrow())
            .toList();
    Reading reading =
        new Reading(
            reader.matter(gas, .93, near, "煤气味", "燃气管道", "老化的管道"),
            reader.place(Optional.of(street), reader.mentions("area:坪山区碧岭街道", "estate:翠湖豪庭")),
            new AppealReading("help", .86),
            reader.urgency("emergency", List.of("gas:煤气味很重", "gas:闻着头晕", "trapped:出不来")),
            new ToneReading(.72, "negative", -.7),
            SampleReading.keywords("煤气味", "燃气管道", "翠湖豪庭", "老人", "头晕"),
            reader.entities("company:安和物业", "company:燃气公司", "unit:街道办", "estate:翠湖豪庭"),
            new Accused("安和物业", "company", ""),
            reader.byDuty(gas, district),
            "",
            reader.version());
    content(now.minus(Duration.ofMinutes(23)), channel, "GAS-1", title, text, reading);
    String vague = "又是这样，上次说的那个事情到现在都没有人来，你们到底管不管，华侨城那边也是一样。";
    SampleReading lost = new SampleReading(pack, random, "", vague);
    content(
        now.minus(Duration.ofMinutes(51)),
        channel,
        "VAGUE-1",
        "",
        vague,
        new Reading(
            lost.undecided(near),
            lost.place(Optional.empty(), lost.mentions("area:华侨城")),
            new AppealReading("complaint", .58),
            new UrgencyReading("normal", List.of()),
            new ToneReading(.6, "negative", -.6),
            List.of(),
            List.of(),
            null,
            new LeadReading("", "", "", 0, List.of(), "事项和区域都不确定，留给分拨员判断"),
            "",
            lost.version()));
  }

  /** A petition that its unit let lie for three weeks. */
  private void late() {
    Channel channel = channels.get(0);
    Area street = streets.get(0);
    String title = "梅林一村3栋电梯停运三周无人维修";
    String text = "3栋唯一一部电梯停运，老人下不了楼。物业说等维修资金，催了很多次没有结果。";
    SampleReading reader = new SampleReading(pack, random, title, text);
    Matter matter = pack.matters().find("01.02.02").orElseThrow();
    Reading reading =
        new Reading(
            reader.matter(matter, .9, List.of(), "电梯"),
            reader.place(Optional.of(street), List.of()),
            new AppealReading("complaint", .9),
            new UrgencyReading("normal", List.of()),
            new ToneReading(.5, "negative", -.5),
            List.of(),
            List.of(),
            null,
            LeadReading.NONE,
            "",
            reader.version());
    Instant received = now.minus(Duration.ofDays(24));
    List<PetitionEvent> events = new ArrayList<>();
    event(
        events,
        EventType.RECEIVED,
        received,
        channel,
        "LATE-1",
        "",
        Map.of(),
        new PetitionContent(title, text, "", "p7", 21, 0, false, List.of(), reading));
    SampleLife.late("市住房和建设局", received).forEach(step -> event(events, step, channel, "LATE-1"));
    add(events);
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
          "S" + (10_000 + petitions.size()),
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
    add(events);
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
    add(early);
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
