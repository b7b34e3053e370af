package io.minyi.dashboards.settings;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the settings, the clock and the address to listen on. */
@Configuration(proxyBeanMethods = false)
public class SettingsConfiguration {

  @Bean
  Settings settings(SettingsProperties typed) {
    return new SettingsReader(typed).read();
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> address(Settings settings) {
    return factory -> {
      factory.setPort(settings.port());
      factory.setAddress(resolve(settings.bind()));
    };
  }

  private static InetAddress resolve(String bind) {
    try {
      return InetAddress.getByName(bind);
    } catch (UnknownHostException e) {
      throw new SettingsException(
          List.of(
              "bind must be an address of this machine, was \"%s\" (env MINYI_BIND)"
                  .formatted(bind)));
    }
  }
}
