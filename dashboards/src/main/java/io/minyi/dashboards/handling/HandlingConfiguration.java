package io.minyi.dashboards.handling;

import io.minyi.city.CityPack;
import io.minyi.city.PackFiles;
import io.minyi.dashboards.settings.Settings;
import io.minyi.dashboards.settings.SettingsException;
import io.minyi.handling.PackRules;
import io.minyi.handling.forecast.BreachForecast;
import io.minyi.handling.forecast.ObserveClock;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the rules of handling and the forecast of the city pack that the settings name. */
@Configuration(proxyBeanMethods = false)
public class HandlingConfiguration {

  /** Makes something of a pack's files. */
  private interface Part<T> {
    T of(PackFiles files) throws IOException;
  }

  @Bean
  Ledgers ledgers(Settings settings, CityPack pack) {
    return read(settings, files -> new Ledgers(PackRules.read(files), pack));
  }

  @Bean
  BreachRisk breachRisk(Settings settings, CityPack pack, Ledgers ledgers) {
    ObserveClock observe = new ObserveClock(pack.calendar(), ledgers.zone());
    return read(settings, files -> new BreachRisk(BreachForecast.of(files), observe));
  }

  private static <T> T read(Settings settings, Part<T> part) {
    try {
      return part.of(PackFiles.load(settings.city()));
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
