package io.minyi.dashboards.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import io.minyi.dashboards.settings.Settings;
import io.minyi.dashboards.settings.SettingsException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.apache.http.Header;
import org.apache.http.HttpHost;
import org.apache.http.message.BasicHeader;
import org.elasticsearch.client.RestClient;
import org.elasticsearch.client.RestClientBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Makes the client of Elasticsearch. */
@Configuration(proxyBeanMethods = false)
public class IndexConfiguration {

  private static final int CONNECT_MILLIS = 1_000;
  private static final int ANSWER_MILLIS = 5_000;

  @Bean(destroyMethod = "close")
  RestClient restClient(Settings settings) {
    RestClientBuilder builder =
        RestClient.builder(HttpHost.create(settings.elasticsearch().url().toString()))
            .setRequestConfigCallback(
                request ->
                    request.setConnectTimeout(CONNECT_MILLIS).setSocketTimeout(ANSWER_MILLIS));
    settings
        .elasticsearch()
        .apiKey()
        .ifPresent(
            key ->
                builder.setDefaultHeaders(
                    new Header[] {new BasicHeader("Authorization", "ApiKey " + key)}));
    settings
        .elasticsearch()
        .caFile()
        .ifPresent(
            file -> {
              SSLContext trust = trust(file);
              builder.setHttpClientConfigCallback(http -> http.setSSLContext(trust));
            });
    return builder.build();
  }

  @Bean
  SearchIndex searchIndex(RestClient client) {
    JsonMapper documents =
        JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    return new SearchIndex(
        new ElasticsearchClient(
            new RestClientTransport(client, new Jackson3JsonpMapper(documents))));
  }

  private static SSLContext trust(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      int number = 0;
      for (Certificate certificate :
          CertificateFactory.getInstance("X.509").generateCertificates(in)) {
        store.setCertificateEntry("ca-" + number++, certificate);
      }
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init(store);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, factory.getTrustManagers(), null);
      return context;
    } catch (IOException | GeneralSecurityException e) {
      throw new SettingsException(
          List.of(
              "elasticsearch.ca-file must hold certificates in PEM, was \"%s\"".formatted(file)
                  + " (env MINYI_ELASTICSEARCH_CA_FILE)"));
    }
  }
}
