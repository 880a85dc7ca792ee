package fr.microgate.parc.inventory.agent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.net.InetAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The proxies whose word on the client is taken: anybody else could write the same headers.
@ApplicationScoped
class TrustedProxies {

    private final List<Network> networks;

    @Inject
    TrustedProxies(AgentConfig config) {
        this(config.trustedProxies().orElse(List.of()));
    }

    TrustedProxies(List<String> networks) {
        this.networks = networks.stream().map(Network::parse).toList();
    }

    boolean trusts(@Nullable String address) {
        if (address == null) return false;
        try {
            var peer = InetAddress.ofLiteral(address);
            return networks.stream().anyMatch(network -> network.holds(peer));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    /// The client as the nearest proxies tell it: the last address that is not one of theirs.
    @Nullable String client(@Nullable String peer, @Nullable String forwardedFor) {
        if (forwardedFor == null || !trusts(peer)) return peer;
        var hops = forwardedFor.split(",");
        for (var i = hops.length - 1; i >= 0; i--) {
            var hop = hops[i].strip();
            if (!isAddress(hop)) return peer;
            if (!trusts(hop)) return hop;
        }
        return peer;
    }

    private static boolean isAddress(String text) {
        try {
            return !InetAddress.ofLiteral(text).isAnyLocalAddress();
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private record Network(InetAddress base, int prefix) {

        static Network parse(String cidr) {
            var parts = cidr.strip().split("/", 2);
            var base = InetAddress.ofLiteral(parts[0]);
            var longest = base.getAddress().length * 8;
            var prefix = parts.length == 2 ? Integer.parseInt(parts[1]) : longest;
            if (prefix < 0 || prefix > longest)
                throw new IllegalArgumentException("not a network: " + cidr);
            return new Network(base, prefix);
        }

        boolean holds(InetAddress address) {
            var one = base.getAddress();
            var other = address.getAddress();
            if (one.length != other.length) return false;
            var host = one.length * 8 - prefix;
            return new BigInteger(1, one)
                    .shiftRight(host)
                    .equals(new BigInteger(1, other).shiftRight(host));
        }
    }
}
