package io.minyi.dashboards.intake;

import io.minyi.intake.Reason;
import java.util.List;

/**
 * What became of the records of a request.
 *
 * @param accepted how many the log has, broken ones included
 * @param broken of these, the ones that are no record: each becomes a dead letter with that reason
 * @param refused those that the log has not
 */
public record Receipt(String channel, int accepted, List<Fault> broken, List<Fault> refused) {

  public Receipt {
    broken = List.copyOf(broken);
    refused = List.copyOf(refused);
  }

  /**
   * What is wrong with a record.
   *
   * @param line line of the body at which it begins, 1 for the first
   */
  public record Fault(int line, Reason reason, String chinese, String english) {
    static Fault of(int line, Reason reason) {
      return new Fault(line, reason, reason.chinese(), reason.english());
    }
  }
}
