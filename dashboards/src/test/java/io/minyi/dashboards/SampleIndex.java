package io.minyi.dashboards;

import io.minyi.alert.Alert;
import io.minyi.handling.UnitDay;
import io.minyi.index.Indices;
import io.minyi.intake.DeadLetter;
import io.minyi.petition.Petition;
import io.minyi.petition.PetitionJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Fills a node as the jobs would. */
final class SampleIndex {

  private final HttpClient http = HttpClient.newHttpClient();
  private final String url;

  SampleIndex(String url) {
    this.url = url;
  }

  void create() throws IOException, InterruptedException {
    for (Indices index : Indices.values()) {
      send("PUT", "/" + index.generation(1), index.definition());
      send("PUT", "/" + index.generation(1) + "/_alias/" + index.alias(), "");
    }
  }

  void petitions(List<Petition> petitions) throws IOException, InterruptedException {
    bulk(Indices.PETITIONS, petitions.stream().map(p -> new Document(p.id(), p)).toList());
  }

  void deadLetters(List<DeadLetter> letters) throws IOException, InterruptedException {
    bulk(Indices.DEAD_LETTERS, letters.stream().map(l -> new Document(l.id(), l)).toList());
  }

  void alerts(List<Alert> alerts) throws IOException, InterruptedException {
    bulk(Indices.ALERTS, alerts.stream().map(a -> new Document(a.id(), a)).toList());
  }

  void unitDays(List<UnitDay> days) throws IOException, InterruptedException {
    bulk(Indices.UNIT_DAYS, days.stream().map(d -> new Document(d.id(), d)).toList());
  }

  private record Document(String id, Object value) {}

  private void bulk(Indices index, List<Document> documents)
      throws IOException, InterruptedException {
    for (int from = 0; from < documents.size(); from += 1_000) {
      ByteArrayOutputStream body = new ByteArrayOutputStream();
      for (Document document : documents.subList(from, Math.min(documents.size(), from + 1_000))) {
        body.write(
            "{\"index\":{\"_id\":\"%s\"}}\n"
                .formatted(document.id())
                .getBytes(StandardCharsets.UTF_8));
        body.write(PetitionJson.write(document.value()));
        body.write('\n');
      }
      String answer =
          send(
              "POST",
              "/" + index.alias() + "/_bulk?refresh=true",
              body.toString(StandardCharsets.UTF_8));
      if (!answer.contains("\"errors\":false")) {
        throw new IOException(answer.substring(0, Math.min(2_000, answer.length())));
      }
    }
  }

  private String send(String method, String path, String body)
      throws IOException, InterruptedException {
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(URI.create(url + path))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build(),
            BodyHandlers.ofString());
    if (answer.statusCode() >= 300) {
      throw new IOException(method + " " + path + " answered " + answer.body());
    }
    return answer.body();
  }
}
