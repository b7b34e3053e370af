package io.minyi.dashboards.city;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells the pages the names of the city. */
@RestController
public class CityController {

  private final City city;

  CityController(City city) {
    this.city = city;
  }

  /** All names, which change only with the city pack. */
  @GetMapping("/api/v1/city")
  public CityNames city() {
    return city.names();
  }
}
