package org.candour.ops.standalone;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolver.LookupPolicy;
import java.net.spi.InetAddressResolverProvider;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** Resolves no name but this machine’s own, and remembers who asked for another. */
public final class Names extends InetAddressResolverProvider {

  private static final List<String> ASKED = new CopyOnWriteArrayList<>();

  /** Other machines’ names that somebody wanted. */
  static List<String> asked() {
    return ASKED;
  }

  @Override
  public InetAddressResolver get(Configuration configuration) {
    InetAddressResolver usual = configuration.builtinResolver();
    String own = configuration.lookupLocalHostName();
    return new InetAddressResolver() {
      @Override
      public Stream<InetAddress> lookupByName(String host, LookupPolicy policy)
          throws UnknownHostException {
        if (host.equals("localhost") || host.equals(own)) {
          return usual.lookupByName(host, policy);
        }
        ASKED.add(host);
        throw new UnknownHostException(host);
      }

      @Override
      public String lookupByAddress(byte[] address) throws UnknownHostException {
        return usual.lookupByAddress(address);
      }
    };
  }

  @Override
  public String name() {
    return "this machine only";
  }
}
