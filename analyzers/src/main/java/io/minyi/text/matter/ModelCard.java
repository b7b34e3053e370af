package io.minyi.text.matter;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a user of a model must know of it, as Markdown.
 *
 * <p>After Mitchell et al., Model Cards for Model Reporting, 2019.
 *
 * @param data names of the files learnt from
 * @param labelColumn their column of labels
 * @param refused rows that were not learnt from, by reason
 */
public record ModelCard(
    List<String> data, String labelColumn, Map<String, Long> refused, TrainMatters.Result result) {

  public ModelCard {
    data = List.copyOf(data);
    refused = new TreeMap<>(refused);
  }

  /** The card of a model for few labels with these cross-validated figures. */
  public String text(MatterFigures ofFewLabels) {
    return """
    # Model of matters, from few labels

    Says what a petition is about, with a probability. File format 1, written by minyi 0.1.0.

    ## Data
    Files %s, label `%s`. %,d petitions read, refused: %s.
    By label: %s.

    ## Method
    The names of the matters, the words of public affairs that come with the program, and the
    likeness to the mean petition of each label; how strongly each pulls was cross-validated.

    ## Figures
    Five-fold cross-validation; with so few petitions they are rough.

    ```
    %s
    ```

    ## Limits
    It knows no other label than these. Train anew when labels have become many. The file holds
    names of matters, hashes and weights, no text.
    """
        .formatted(
            String.join(", ", data),
            labelColumn,
            result.offered(),
            refused.isEmpty() ? "none" : refused,
            byLabel(),
            ofFewLabels.text());
  }

  /** The card. */
  public String text() {
    return """
    # Model of matters

    Says what a petition is about, with a probability. File format 1, written by minyi 0.1.0.

    ## Data
    Files %s, label `%s`. %,d petitions read, %,d learnt from (%,d different texts), refused: %s.
    By label: %s.

    ## Method
    Three members on hashed character 1-3-grams, words and word pairs, all of them again for the
    opening: a linear support vector machine on tf-idf, one on log-count ratios, and kernel ridge
    regression in a latent semantic space. Weights of features are 8 bits. Multinomial logistic
    regression on scores of petitions that the members had not seen makes the probability.

    ## Figures
    Five-fold cross-validation over the petitions with their text as people wrote it; texts that
    are nearly the same are never on both sides of a fold. The model itself learnt from all.

    ```
    %s
    ```

    ## Limits
    It knows no other label than these: a petition about something else gets the nearest, with a low
    probability at best. Figures hold for petitions like those learnt from; a new channel or year
    needs a new measurement. Names of places and people in the data may have left weights; the file
    holds hashes and weights, no text.
    """
        .formatted(
            String.join(", ", data),
            labelColumn,
            result.offered(),
            result.counts().values().stream().mapToInt(Integer::intValue).sum(),
            result.texts(),
            refused.isEmpty() ? "none" : refused,
            byLabel(),
            result.figures().text());
  }

  private String byLabel() {
    return result.counts().entrySet().stream()
        .map(entry -> entry.getKey() + " " + entry.getValue())
        .collect(Collectors.joining(", "));
  }
}
