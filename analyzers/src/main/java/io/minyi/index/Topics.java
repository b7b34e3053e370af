package io.minyi.index;

import java.util.regex.Pattern;

/** Names of the Kafka topics. */
public final class Topics {

  /** What came in on a channel, as it came in: the only topics that hold raw identities. */
  public static final String RAW_PREFIX = "petitions.raw.";

  /** All raw topics. */
  public static final Pattern RAW = Pattern.compile("petitions\\.raw\\..+");

  /** The one log: every event of every petition, keyed by petition. */
  public static final String PETITION_EVENTS = "petition-events";

  /** What was refused, with the reason. */
  public static final String DEAD_LETTERS = "dead-letters";

  /** What clerks' corrections teach about other petitions, the last lesson of each petition. */
  public static final String MATTER_LESSONS = "matter-lessons";

  /** What people decided in the web page. */
  public static final String COMMANDS = "commands";

  private Topics() {}

  /** The raw topic of a kept channel. */
  public static String raw(String channel) {
    return RAW_PREFIX + channel;
  }
}
