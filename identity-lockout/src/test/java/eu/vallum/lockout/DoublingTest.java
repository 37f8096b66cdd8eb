package eu.vallum.lockout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoublingTest {
    @ParameterizedTest
    @CsvSource({"1,60", "2,120", "3,240", "4,480", "5,960", "6,1920", "7,3600", "8,3600", "40,3600", "2147483647,3600"})
    void each_lock_out_lasts_twice_as_long_as_the_one_before_up_to_an_hour(int lockout, int seconds) {
        assertEquals(seconds, Doubling.seconds(lockout, 60, 3600));
    }

    @ParameterizedTest
    @CsvSource({"0,60", "-1,60"})
    void a_count_that_makes_no_sense_locks_like_the_first(int lockout, int seconds) {
        assertEquals(seconds, Doubling.seconds(lockout, 60, 3600));
    }

    @ParameterizedTest
    @CsvSource({"1,2147483647", "2,2147483647", "2147483647,2147483647"})
    void the_largest_numbers_a_realm_can_hold_do_not_overflow(int lockout, int seconds) {
        assertEquals(seconds, Doubling.seconds(lockout, Integer.MAX_VALUE, Integer.MAX_VALUE));
    }
}
