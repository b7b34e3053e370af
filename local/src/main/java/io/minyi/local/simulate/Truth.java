package io.minyi.local.simulate;

import java.util.List;

/** What is true about a simulated record, whatever the record itself says. */
public sealed interface Truth {

  /**
   * About a petition.
   *
   * @param id {@code <channel>:<source id>}, as intake will call it
   * @param matter id in the catalogue
   * @param matterName its name
   * @param alsoMatter id of a second matter that it brings up, empty if none
   * @param areas codes of district, street and community, all true whether told or not
   * @param told the finest level that the text, title or address names: community, street, district
   *     or none
   * @param appeal complaint, help, consultation, suggestion, report or thanks
   * @param round 0 the first time an author writes about it
   * @param burst id of the injected burst, empty if none
   */
  record OfPetition(
      String id,
      String channel,
      String time,
      String matter,
      String matterName,
      String alsoMatter,
      List<String> areas,
      String told,
      String appeal,
      String voice,
      List<Identity> identities,
      long author,
      int round,
      String burst,
      String unit)
      implements Truth {}

  /**
   * About an event of a petition's life.
   *
   * @param order its place in the petition's life, from 1
   * @param isRepeat the same record was sent before
   */
  record OfEvent(String petition, String type, String time, int order, boolean isRepeat)
      implements Truth {}

  /**
   * About a record that was broken on purpose.
   *
   * @param record id that the sound record would have had
   * @param kind the reason for which intake must refuse it
   */
  record OfFault(String channel, String record, String kind, String field) implements Truth {}
}
