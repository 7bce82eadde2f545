@ exceptions.S - the vector table and every exception handler of the board.
@
@ Compiled Java runs in thread mode on the main stack and never in a handler. So an interrupt
@ handler has two duties: keep its line quiet, and leave a bit for Java's loop. It masks the line
@ in the NVIC, because the peripheral still asserts it; the loop enables the line again when it has
@ served the peripheral. All handlers have the same priority (0, the reset value), so none
@ preempts another and a load followed by a store of the pending words needs no lock. The loop,
@ which they do preempt, takes the words with LDREX and STREX (intrinsics.h).
@
@ The hardware has stacked r0-r3, r12, lr, pc and xPSR at entry (ARMv7-M manual, section B1.5.6),
@ so a handler may change r0-r3 and r12 freely. DEMITASSE_INTERRUPT_LINES is the number of lines
@ that the chip has.

    .syntax unified
    .cpu cortex-m4
    .thumb

    .equ NVIC_ICER, 0xE000E180      @ interrupt clear-enable registers (section B3.4.5)

@ The vector table (section B1.5.3): the first stack pointer, then handlers by exception number.
    .section .vectors, "a", %progbits
    .global demitasse_vectors
    .type demitasse_vectors, %object
demitasse_vectors:
    .word demitasse_stack_top       @  0 the main stack
    .word demitasse_reset           @  1 Reset
    .word demitasse_fault_entry     @  2 NMI
    .word demitasse_fault_entry     @  3 HardFault
    .word demitasse_fault_entry     @  4 MemManage
    .word demitasse_fault_entry     @  5 BusFault
    .word demitasse_fault_entry     @  6 UsageFault
    .word 0                         @  7 reserved
    .word 0                         @  8 reserved
    .word 0                         @  9 reserved
    .word 0                         @ 10 reserved
    .word demitasse_fault_entry     @ 11 SVCall: nothing uses it yet
    .word demitasse_fault_entry     @ 12 DebugMonitor
    .word 0                         @ 13 reserved
    .word demitasse_fault_entry     @ 14 PendSV: nothing uses it yet
    .word demitasse_systick_entry   @ 15 SysTick
    .rept DEMITASSE_INTERRUPT_LINES
    .word demitasse_interrupt_entry @ 16 and on: the chip's lines
    .endr
    .size demitasse_vectors, . - demitasse_vectors

@ Any interrupt line of the chip.
@
@ in:      IPSR = 16 + line
@ out:     the line disabled in the NVIC, its bit set in demitasse_pending_interrupts
@ changes: r0-r3, flags
    .section .text.demitasse_interrupt_entry, "ax", %progbits
    .global demitasse_interrupt_entry
    .type demitasse_interrupt_entry, %function
    .thumb_func
demitasse_interrupt_entry:
    mrs r0, ipsr                    @ r0 = exception number
    subs r0, #16                    @ r0 = line
    and r1, r0, #31                 @ r1 = bit number in its word
    lsrs r0, r0, #5                 @ r0 = word number
    movs r2, #1                     @ r2 = ...
    lsls r2, r1                     @ ... the line's bit
    ldr r1, =NVIC_ICER              @ writing 1 disables, writing 0 does nothing
    str r2, [r1, r0, lsl #2]        @ disable the line
    ldr r1, =demitasse_pending_interrupts @ r1 = the words for Java's loop
    ldr r3, [r1, r0, lsl #2]        @ r3 = lines of this word that are pending already
    orrs r3, r2                     @ and this one
    str r3, [r1, r0, lsl #2]        @ leave it for the loop
    dsb                             @ the line is off before the return, or it is taken again
    bx lr                           @ exception return
    .ltorg
    .size demitasse_interrupt_entry, . - demitasse_interrupt_entry

@ SysTick, which has no line to mask and needs none: it is a pulse.
@
@ in:      nothing
@ out:     demitasse_pending_systick = 1
@ changes: r0, r1, flags
    .section .text.demitasse_systick_entry, "ax", %progbits
    .global demitasse_systick_entry
    .type demitasse_systick_entry, %function
    .thumb_func
demitasse_systick_entry:
    ldr r0, =demitasse_pending_systick @ r0 = the flag for Java's loop
    movs r1, #1                     @ r1 = pending
    str r1, [r0]                    @ leave it for the loop
    bx lr                           @ exception return
    .ltorg
    .size demitasse_systick_entry, . - demitasse_systick_entry

@ Every fault and every exception that nothing uses: ends in the panic report.
@
@ in:      lr = EXC_RETURN, IPSR = exception number
@ out:     does not return; demitasse_fault(stacked frame, EXC_RETURN, exception number)
@ changes: r0-r3, r12, sp, flags; r4-r11 still hold the values of the code that faulted
    .section .text.demitasse_fault_entry, "ax", %progbits
    .global demitasse_fault_entry
    .type demitasse_fault_entry, %function
    .thumb_func
demitasse_fault_entry:
    tst lr, #4                      @ EXC_RETURN bit 2: which stack has the frame
    ite eq                          @ clear: ...
    mrseq r0, msp                   @ ... the main stack
    mrsne r0, psp                   @ set: the process stack
    mov r1, lr                      @ r1 = EXC_RETURN
    mrs r2, ipsr                    @ r2 = exception number
    ldr r3, =demitasse_stack_bottom @ is sp inside the stack? r3 = ...
    sub r3, sp, r3                  @ ... its distance from the bottom, huge if below
    ldr r12, =demitasse_stack_size  @ r12 = the greatest distance inside
    cmp r3, r12                     @ unsigned, so one comparison does for both ends
    bls 1f                          @ inside: the report goes below the frame
    ldr r3, =demitasse_stack_top    @ outside: there may be no memory, and ...
    mov sp, r3                      @ ... what the stack held is lost to the report
1:  b demitasse_fault               @ panic.c
    .ltorg
    .size demitasse_fault_entry, . - demitasse_fault_entry
