package io.minyi.local.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Where the built software lies.
 *
 * @param root top of the project
 */
public record Installation(Path root) {

  /** As {@code ./minyi} says it in the system property {@code minyi.root}. */
  public static Installation current() {
    String root = System.getProperty("minyi.root", ".");
    return new Installation(Path.of(root).toAbsolutePath().normalize());
  }

  /** Build folder of module {@code local/broker}. */
  public Path broker() {
    return root.resolve("local/broker/target");
  }

  /** Build folder of module {@code local/search}. */
  public Path search() {
    return root.resolve("local/search/target");
  }

  /** Class path of the jobs and of this module. */
  public List<Path> local() {
    return List.of(root.resolve("local/target/classes"), root.resolve("local/target/lib/*"));
  }

  /** Class path of the web server. */
  public List<Path> dashboards() {
    Path boot = root.resolve("dashboards/target/minyi-dashboards-0.1.0-app.jar");
    return List.of(boot, root.resolve("local/process/target/classes"));
  }

  /** A city pack by its folder's name or path. */
  public Path city(String city) {
    Path path = Path.of(city);
    return Files.isDirectory(path) ? path.toAbsolutePath() : root.resolve("cities").resolve(city);
  }
}
