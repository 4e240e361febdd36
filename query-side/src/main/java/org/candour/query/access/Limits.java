package org.candour.query.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one may ask: {@code candour.limits}. As many requests may come at once as may come in a
 * minute; 0 is no limit.
 *
 * @param addressPerMinute requests from one address
 * @param accountPerMinute requests of one account
 */
@ConfigurationProperties("candour.limits")
record Limits(
    @DefaultValue("6000") long addressPerMinute, @DefaultValue("3000") long accountPerMinute) {}
