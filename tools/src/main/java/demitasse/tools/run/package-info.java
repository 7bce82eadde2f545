/** The subcommand that boots a simulated board, with its serial line on the terminal. */
package demitasse.tools.run;
