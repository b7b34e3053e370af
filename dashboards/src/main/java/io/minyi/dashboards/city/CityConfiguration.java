package io.minyi.dashboards.city;

import io.minyi.city.CityPack;
import io.minyi.city.CityPackException;
import io.minyi.dashboards.settings.Settings;
import io.minyi.dashboards.settings.SettingsException;
import java.io.IOException;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the city pack that the settings name. */
@Configuration(proxyBeanMethods = false)
public class CityConfiguration {

  @Bean
  City city(CityPack pack) {
    return City.of(pack);
  }

  @Bean
  CityPack cityPack(Settings settings) {
    try {
      return CityPack.read(settings.city());
    } catch (CityPackException e) {
      throw new SettingsException(e.faults().stream().map(Object::toString).toList());
    } catch (IOException e) {
      throw new SettingsException(
          List.of(
              "city must be the folder of a city pack, was \"%s\" (env MINYI_CITY): %s"
                  .formatted(settings.city(), e.getMessage())));
    }
  }
}
