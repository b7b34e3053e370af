package io.minyi.text.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Addresses of places that do not exist, with their parts. */
final class InventedAddresses {

  private static final String[] DISTRICTS = {"青石区", "白鹭区", "云溪区", "东陵县"};
  private static final String[] TOWNS = {"柳湾街道", "枫桥镇", "石塘镇", "梅岭街道"};
  private static final String[] ROADS = {"长虹路", "建业大道", "桂花街", "望江路", "新安路"};
  private static final String[] ESTATES = {"锦绣花园", "阳光小区", "金色家园", "翠竹苑", "海棠公寓"};

  private InventedAddresses() {}

  static List<AddressExample> some(int count, long seed) {
    Random random = new Random(seed);
    List<AddressExample> examples = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Writer writer = new Writer();
      if (random.nextInt(3) > 0) {
        writer.part("district", one(DISTRICTS, random)).part("town", one(TOWNS, random));
      }
      writer.part("road", one(ROADS, random)).part("roadno", 1 + random.nextInt(300) + "号");
      writer.part("poi", one(ESTATES, random)).part("houseno", 1 + random.nextInt(40) + "栋");
      writer.part("roomno", 100 * (1 + random.nextInt(30)) + 1 + random.nextInt(4) + "室");
      examples.add(writer.example());
    }
    return examples;
  }

  private static String one(String[] names, Random random) {
    return names[random.nextInt(names.length)];
  }

  /** Writes an address part by part. */
  static final class Writer {
    private final StringBuilder text = new StringBuilder();
    private final List<AddressSpan> spans = new ArrayList<>();

    Writer part(String part, String value) {
      spans.add(new AddressSpan(part, text.length(), text.length() + value.length()));
      text.append(value);
      return this;
    }

    AddressExample example() {
      return new AddressExample(text.toString(), spans);
    }
  }
}
