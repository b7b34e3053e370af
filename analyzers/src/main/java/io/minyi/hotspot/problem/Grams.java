package io.minyi.hotspot.problem;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * What of a petition's words is compared with others'.
 *
 * @param heading title in its normal form
 * @param body pairs of characters of title (twice) and the first part of the text, (1 + ln tf) ·
 *     idf, of length 1
 * @param title pairs of the title, idf
 * @param spots pairs in the names of places, idf
 * @param leads keys of the heaviest n-grams by (1 + ln tf) · idf², by which it is found
 */
@SuppressWarnings("ArrayRecordComponent") // copied nowhere, written once
public record Grams(String heading, Sparse body, Sparse title, Sparse spots, int[] leads) {

  /** Of a petition that is only counted any more. */
  public static final Grams NONE =
      new Grams("", Sparse.EMPTY, Sparse.EMPTY, Sparse.EMPTY, new int[0]);

  void write(DataOutputStream out) throws IOException {
    out.writeBoolean(isKept());
    if (isKept()) {
      ProblemBytes.write(out, heading);
      body.write(out);
      title.write(out);
      spots.write(out);
      out.writeByte(leads.length);
      for (int lead : leads) {
        out.writeInt(lead);
      }
    }
  }

  static Grams read(DataInputStream in) throws IOException {
    if (!in.readBoolean()) {
      return NONE;
    }
    String heading = ProblemBytes.text(in);
    Sparse body = Sparse.read(in);
    Sparse title = Sparse.read(in);
    Sparse spots = Sparse.read(in);
    int[] leads = new int[in.readUnsignedByte()];
    for (int i = 0; i < leads.length; i++) {
      leads[i] = in.readInt();
    }
    return new Grams(heading, body, title, spots, leads);
  }

  boolean isKept() {
    return leads.length > 0;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Grams that
        && heading.equals(that.heading)
        && body.equals(that.body)
        && title.equals(that.title)
        && spots.equals(that.spots)
        && Arrays.equals(leads, that.leads);
  }

  @Override
  public int hashCode() {
    return 31 * body.hashCode() + Arrays.hashCode(leads);
  }

  @Override
  public String toString() {
    return "Grams[" + body + "]";
  }
}
