package eu.vallum.endtoend.bench;

import java.io.PrintStream;

/** Runs one benchmark by name; its last line on standard output is JSON. Exit code 2 for an unknown name, 3 where something is missing. */
public final class Bench {
    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        var out = new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true);
        var name = arguments.length == 0 ? "" : arguments[0];
        try {
            Figures figures = switch (name) {
                case "intake" -> new IntakeBench(out).run();
                case "gateway" -> new GatewayBench(out).run();
                case "correlation" -> new CorrelationBench(out).run();
                case "arrival" -> new ArrivalBench(out).run();
                case "withdraw" -> new WithdrawBench(out).run();
                case "start" -> new StartBench(out).run();
                case "list" -> new ListBench(out).run();
                default -> {
                    System.err.println(
                            "Usage: ./vallum bench NAME, one of intake, gateway, arrival, withdraw, start, list, correlation.");
                    System.exit(2);
                    throw new AssertionError();
                }
            };
            out.println(figures.json());
            System.exit(0);
        } catch (Missing missing) {
            System.err.println(missing.getMessage());
            System.exit(3);
        }
    }

    /** Something this machine lacks, in a sentence. */
    static final class Missing extends RuntimeException {
        private static final long serialVersionUID = 1;

        Missing(String sentence) {
            super(sentence);
        }
    }
}
