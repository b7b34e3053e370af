package io.minyi.text.place;

import java.util.ArrayList;
import java.util.List;

/** Puts places that stand together into addresses and weighs them by the words around them. */
final class JoinAddresses {

  private static final String JOINTS = " ,、·-—/(:的";

  private static final String LISTING = "、,和与及";

  /** From so many places in a row on the text speaks of the city in general. */
  private static final int LIST = 3;

  private static final double LISTED = 0.3;

  /** A district right behind another is the name of something: 宁乡县芙蓉国里. */
  private static final double RIGHT_BEHIND = 0.3;

  private final AreaIndex areas;
  private final Surroundings surroundings = new Surroundings();

  JoinAddresses(AreaIndex areas) {
    this.areas = areas;
  }

  /** The addresses of a field from left to right. */
  List<Address> of(String field, String text, List<Spot> spots) {
    List<Address> addresses = new ArrayList<>();
    Chain chain = null;
    double behind = 1;
    for (Spot spot : spots) {
      int gap = chain == null ? -1 : spot.start() - chain.end();
      boolean isNear = gap == 0 || (gap == 1 && JOINTS.indexOf(text.charAt(chain.end())) >= 0);
      if (!isNear || !chain.accepts(spot, gap == 0)) {
        add(addresses, field, text, chain, behind);
        behind = gap == 0 && !chain.isEmpty() ? RIGHT_BEHIND : 1;
        chain = new Chain(areas, spot);
      }
    }
    add(addresses, field, text, chain, behind);
    return listed(text, addresses);
  }

  private void add(List<Address> addresses, String field, String text, Chain chain, double factor) {
    if (chain != null && !chain.isEmpty()) {
      double around = surroundings.factor(field, text, chain);
      String name = text.substring(chain.start(), chain.end());
      addresses.add(chain.address(field, name, factor * around));
    }
  }

  /** Less weight for places that are only counted up: 福田、罗湖、南山都有. */
  private static List<Address> listed(String text, List<Address> addresses) {
    List<Address> weighed = new ArrayList<>();
    int first = 0;
    for (int i = 0; i < addresses.size(); i++) {
      boolean isLast = i + 1 == addresses.size() || !isListed(text, addresses, i);
      if (isLast) {
        double factor = i + 1 - first >= LIST ? LISTED : 1;
        addresses.subList(first, i + 1).forEach(a -> weighed.add(a.weakened(factor)));
        first = i + 1;
      }
    }
    return weighed;
  }

  private static boolean isListed(String text, List<Address> addresses, int at) {
    int end = addresses.get(at).end();
    return addresses.get(at + 1).start() == end + 1 && LISTING.indexOf(text.charAt(end)) >= 0;
  }
}
