package io.minyi.local.stack;

import io.minyi.local.process.FreePort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** The ports of the servers; they stay the same from start to start as long as they are free. */
public record Ports(int broker, int search, int flink, int web) {

  private static final String FILE = "ports.json";

  /**
   * The ports to use now.
   *
   * @param web wanted by the caller; 0 for any
   */
  static Ports choose(StateFolder state, int web) throws IOException {
    Ports last = state.read(FILE, Ports.class).orElse(new Ports(0, 0, 0, 0));
    Ports ports =
        new Ports(
            freeOr(last.broker()),
            freeOr(last.search()),
            freeOr(last.flink()),
            web > 0 ? requireFree(web) : freeOr(last.web()));
    state.write(FILE, ports);
    return ports;
  }

  private static int freeOr(int last) throws IOException {
    return last > 0 && isFree(last) ? last : FreePort.find();
  }

  private static int requireFree(int port) throws IOException {
    if (!isFree(port)) {
      throw new StateException("port " + port + " is in use; name another with --port");
    }
    return port;
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }
}
