package io.minyi.dashboards.handling;

import io.minyi.city.CityPack;
import io.minyi.city.PackFiles;
import io.minyi.dashboards.settings.Settings;
import io.minyi.dashboards.settings.SettingsException;
import io.minyi.handling.PackRules;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the rules of handling of the city pack that the settings name. */
@Configuration(proxyBeanMethods = false)
public class HandlingConfiguration {

  @Bean
  Ledgers ledgers(Settings settings, CityPack pack) {
    try {
      return new Ledgers(PackRules.read(PackFiles.load(settings.city())), pack);
    } catch (IllegalArgumentException e) {
      throw new SettingsException(Arrays.asList(String.valueOf(e.getMessage()).split("\n")));
    } catch (IOException e) {
      throw new SettingsException(
          List.of(
              "city must be the folder of a city pack, was \"%s\" (env MINYI_CITY): %s"
                  .formatted(settings.city(), e.getMessage())));
    }
  }
}
