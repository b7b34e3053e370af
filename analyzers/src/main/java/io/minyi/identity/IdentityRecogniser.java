package io.minyi.identity;

/**
 * Finds the identities of one family.
 *
 * <p>Implementations are immutable, take what earlier ones left ({@link FoundIdentities#isFree}),
 * and look a bounded way to each side of a place, so that the whole is linear in the text.
 */
sealed interface IdentityRecogniser
    permits MaskAccounts,
        MaskBankCards,
        MaskDoors,
        MaskEmails,
        MaskIdCards,
        MaskPermits,
        MaskPersons,
        MaskPhones,
        MaskPlates {

  /** Adds what it finds in the text. */
  void recognise(NormalText text, DigitGroups digits, FoundIdentities found);
}
