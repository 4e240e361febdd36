package org.candour.ops.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many requests a service answers: {@code candour.limits}. A minute's requests may come all at
 * once; 0 is no limit.
 *
 * @param addressPerMinute requests from one address
 * @param accountPerMinute requests of one account
 */
@ConfigurationProperties("candour.limits")
public record Limits(
    @DefaultValue("6000") long addressPerMinute, @DefaultValue("3000") long accountPerMinute) {}
