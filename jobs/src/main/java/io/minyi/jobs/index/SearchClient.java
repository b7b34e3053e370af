package io.minyi.jobs.index;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.apache.http.Header;
import org.apache.http.HttpHost;
import org.apache.http.message.BasicHeader;
import org.elasticsearch.client.RestClient;
import org.elasticsearch.client.RestClientBuilder;

/** One connection to Elasticsearch with its clients. */
public final class SearchClient implements AutoCloseable {

  private static final int CONNECT_LIMIT_MILLIS = 5_000;
  private static final int ANSWER_LIMIT_MILLIS = 60_000;

  private final RestClientTransport transport;

  /**
   * Opens a client; nothing is sent yet.
   *
   * @throws IOException if the authority's certificate cannot be read
   */
  public SearchClient(SearchAddress address) throws IOException {
    RestClientBuilder builder =
        RestClient.builder(HttpHost.create(address.url()))
            .setRequestConfigCallback(
                request ->
                    request
                        .setConnectTimeout(CONNECT_LIMIT_MILLIS)
                        .setSocketTimeout(ANSWER_LIMIT_MILLIS));
    if (!address.apiKey().isEmpty()) {
      builder.setDefaultHeaders(
          new Header[] {new BasicHeader("Authorization", "ApiKey " + address.apiKey())});
    }
    if (!address.caFile().isEmpty()) {
      SSLContext context = trusting(Path.of(address.caFile()));
      builder.setHttpClientConfigCallback(http -> http.setSSLContext(context));
    }
    transport = new RestClientTransport(builder.build(), new JacksonJsonpMapper());
  }

  private static SSLContext trusting(Path caFile) throws IOException {
    try (InputStream in = Files.newInputStream(caFile)) {
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      store.setCertificateEntry(
          "ca", CertificateFactory.getInstance("X.509").generateCertificate(in));
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(store);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IOException("MINYI_ELASTICSEARCH_CA_FILE is no certificate, was " + caFile, e);
    }
  }

  public ElasticsearchAsyncClient async() {
    return new ElasticsearchAsyncClient(transport);
  }

  public ElasticsearchClient blocking() {
    return new ElasticsearchClient(transport);
  }

  @Override
  public void close() throws IOException {
    transport.close();
  }
}
