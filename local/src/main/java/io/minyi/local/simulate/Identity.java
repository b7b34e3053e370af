package io.minyi.local.simulate;

/**
 * Somebody's identity as it stands in a petition.
 *
 * @param kind mobile, landline, id-card, bank-card, person, plate, wechat, qq, email or door
 * @param value exactly as written, also after every slip of the pen
 */
public record Identity(String kind, String value) {}
