package io.minyi.dashboards;

import io.minyi.dashboards.settings.SettingsProperties;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the server of the REST API and the web pages. */
@SpringBootApplication
@EnableScheduling
@EnableConfigurationProperties(SettingsProperties.class)
public class DashboardsApplication {

  public static void main(String[] arguments) {
    SpringApplication.run(DashboardsApplication.class, arguments);
  }
}
