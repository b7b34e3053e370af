package io.minyi.text.subject;

/**
 * An ending of names.
 *
 * @param isPlain is no name with nothing but an area before it
 * @param isLocal is one, and alone it is the body of the place
 * @param isBody belongs to what is named before it: an estate's 物业
 * @param isName is a name by itself, known to the city
 */
record Ending(
    String text, String kind, boolean isPlain, boolean isLocal, boolean isBody, boolean isName) {

  boolean isUnit() {
    return kind.equals("unit");
  }

  boolean isCompany() {
    return kind.equals("company");
  }

  boolean isPerson() {
    return kind.equals("person");
  }

  /** A school or hospital. */
  boolean isPublic() {
    return kind.equals("school") || kind.equals("hospital");
  }

  /** The area belongs to the name: 宝安区人民医院, but not to that of an estate. */
  boolean keepsArea() {
    return !isCompany() && !kind.equals("estate");
  }

  /** Bears a name as registered or nearly. */
  boolean isFirm() {
    return text.endsWith("公司");
  }

  /** Bears a name as registered. */
  boolean isLimited() {
    return text.endsWith("有限公司");
  }
}
