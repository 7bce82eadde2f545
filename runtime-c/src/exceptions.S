@ exceptions.S - the vector table and every exception handler of the board.
@
@ Compiled Java runs in thread mode on the main stack and never in a handler. So an interrupt
@ handler has two duties: keep its line quiet, and leave a bit for Java's loop. It masks the line
@ in the NVIC, because the peripheral still asserts it; the loop enables the line again when it has
@ served the peripheral. All handlers have the same priority (0, startup.c), so none preempts
@ another and a load followed by a store of the pending words needs no lock. The loop, which they do
@ preempt, takes the words with LDREX and STREX (intrinsics.h). If a process runs, the handler asks
@ for PendSV, which is tail-chained to it and goes back to the kernel (switch.S).
@
@ The hardware has stacked r0-r3, r12, lr, pc and xPSR at entry (ARMv7-M manual, section B1.5.6),
@ so a handler may change r0-r3 and r12 freely. DEMITASSE_INTERRUPT_LINES is the number of lines
@ that the chip has.

    .syntax unified
    .cpu cortex-m4
    .thumb

#include "demitasse/switch.h"

    .equ NVIC_ICER, 0xE000E180      @ interrupt clear-enable registers (section B3.4.5)
    .equ ICSR, 0xE000ED04           @ interrupt control and state (section B3.2.4)
    .equ PENDSVSET, 1 << 28         @ its bit that makes PendSV pending
    .equ SCB, 0xE000ED00            @ system control block, with these registers:
    .equ SHCSR, 0x24                @ system handler control and state (section B3.2.13)
    .equ SHCSR_PENDED, 0xF000       @ SVCall, BusFault, MemManage, UsageFault
    .equ CFSR, 0x28                 @ configurable fault status, and HFSR (section B3.2.15)
    .equ HFSR, 0x2C                 @ HardFault status (section B3.2.16)
    .equ MMFAR, 0x34                @ fault addresses, and BFAR (section B3.2.17)

@ The vector table (section B1.5.3): the first stack pointer, then handlers by exception number.
    .section .vectors, "a", %progbits
    .global demitasse_vectors
    .type demitasse_vectors, %object
demitasse_vectors:
    .word demitasse_stack_top       @  0 the main stack
    .word demitasse_reset           @  1 Reset
    .word demitasse_panic_entry     @  2 NMI
    .word demitasse_fault_entry     @  3 HardFault
    .word demitasse_fault_entry     @  4 MemManage
    .word demitasse_fault_entry     @  5 BusFault
    .word demitasse_fault_entry     @  6 UsageFault
    .word 0                         @  7 reserved
    .word 0                         @  8 reserved
    .word 0                         @  9 reserved
    .word 0                         @ 10 reserved
    .word demitasse_svc_entry       @ 11 SVCall (switch.S)
    .word demitasse_fault_entry     @ 12 DebugMonitor
    .word 0                         @ 13 reserved
    .word demitasse_pendsv_entry    @ 14 PendSV (switch.S)
    .word demitasse_systick_entry   @ 15 SysTick
    .rept DEMITASSE_INTERRUPT_LINES
    .word demitasse_interrupt_entry @ 16 and on: the chip's lines
    .endr
    .size demitasse_vectors, . - demitasse_vectors

@ Any interrupt line of the chip.
@
@ in:      IPSR = 16 + line
@ out:     the line disabled in the NVIC, its bit set in demitasse_pending_interrupts
@ changes: r0, r1, r2, r3, r12, flags
    .section .text.demitasse_interrupt_entry, "ax", %progbits
    .global demitasse_interrupt_entry
    .type demitasse_interrupt_entry, %function
    .thumb_func
demitasse_interrupt_entry:
    mrs r0, ipsr                    @ r0 = exception number
    subs r0, #16                    @ r0 = line
    and r1, r0, #31                 @ r1 = bit number in its word
    lsrs r0, r0, #5                 @ r0 = word number
    movs r2, #1                     @ r2 = 1, for two shifts
    lsl r3, r2, r1                  @ r3 = the line's bit
    ldr r1, =NVIC_ICER              @ writing 1 disables, writing 0 does nothing
    str r3, [r1, r0, lsl #2]        @ disable the line
    ldr r1, =demitasse_pending_interrupts @ r1 = the words for Java's loop
    ldr r12, [r1, r0, lsl #2]       @ r12 = lines of this word that are pending already
    orr r12, r3                     @ and this one
    str r12, [r1, r0, lsl #2]       @ leave it for the loop, before the summary says so
    lsls r2, r0                     @ r2 = the word's bit; and on into demitasse_tell_kernel
    .size demitasse_interrupt_entry, . - demitasse_interrupt_entry

@ Tells the kernel that something is pending: the common tail of the interrupt handlers.
@
@ in:      r2 = the bit of demitasse_switch.pending_summary
@ out:     the bit set; PendSV pending if a process runs
@ changes: r0, r1, flags
    .type demitasse_tell_kernel, %function
    .thumb_func
demitasse_tell_kernel:
    ldr r0, =demitasse_switch       @ r0 = the block
    ldr r1, [r0, #SWITCH_SUMMARY]   @ r1 = what is pending already
    orrs r1, r2                     @ and this
    str r1, [r0, #SWITCH_SUMMARY]   @ for the loop, and for the SVC that enters a process
    ldr r1, [r0, #SWITCH_STATE]     @ who runs?
    cmp r1, #SWITCH_PROCESS         @ the kernel ...
    bne 1f                          @ ... looks by itself
    ldr r0, =ICSR                   @ a process is stopped ...
    mov r1, #PENDSVSET              @ ... by PendSV, ...
    str r1, [r0]                    @ ... when no other handler is left to run
1:  dsb                             @ NVIC and ICSR are written before the return
    bx lr                           @ exception return
    .ltorg
    .size demitasse_tell_kernel, . - demitasse_tell_kernel

@ SysTick, which has no line to mask and needs none: it is a pulse.
@
@ in:      nothing
@ out:     what demitasse_tell_kernel says
@ changes: r2
    .global demitasse_systick_entry
    .type demitasse_systick_entry, %function
    .thumb_func
demitasse_systick_entry:
    mov r2, #SUMMARY_SYSTICK        @ r2 = its bit
    b demitasse_tell_kernel         @ the rest is as for a line
    .size demitasse_systick_entry, . - demitasse_systick_entry

@ Every fault: a process's fault stops the process, any other ends in the panic report.
@
@ A fault is the process's if it came from thread mode in state PROCESS: by an instruction, or by
@ the hardware's access to the process stack at entry or return. Such a stacking fault comes
@ together with the exception that was being entered. If that one is handled first, it ends the
@ process, and the fault is tail-chained to it: then the state is KERNEL, and the kernel goes on at
@ demitasse_switch_returned, of which it has not run one instruction. If the fault is handled
@ first, the other exception must not outlive it: an SVC would do nothing, a second fault panics.
@ A return whose frame has a wrong xPSR stacks that frame again (ExceptionReturn in section B1.5.8).
@ It belongs on the process stack, but QEMU 7.2 puts it on the main stack; so MSP is set right here.
@
@ in:      lr = EXC_RETURN, IPSR = exception number
@ out:     the process's fault recorded in demitasse_switch, CFSR and HFSR clear
@ changes: r0, r1, r2, r3, r12, msp, flags; r4-r11 still hold the values of the code that faulted
    .section .text.demitasse_fault_entry, "ax", %progbits
    .global demitasse_fault_entry
    .type demitasse_fault_entry, %function
    .thumb_func
demitasse_fault_entry:
    tst lr, #8                      @ EXC_RETURN bit 3: set if thread mode was left
    beq demitasse_panic_entry       @ clear: a handler has faulted
    ldr r0, =demitasse_switch       @ r0 = the block
    ldrd r1, r2, [r0, #SWITCH_STATE] @ r1 = state, r2 = registers
    cmp r1, #SWITCH_PROCESS         @ does a process run?
    beq 1f                          @ yes: it is its fault
    ldr r3, =demitasse_stack_bottom @ no. Is sp inside the stack? r3 = ...
    sub r3, sp, r3                  @ ... its distance from the bottom, huge if below
    ldr r12, =demitasse_stack_size  @ r12 = the greatest distance inside
    cmp r3, r12                     @ unsigned, so one comparison does for both ends
    bhi demitasse_panic_entry       @ outside: there is no frame to look at
    ldr r3, [sp, #24]               @ r3 = where the kernel goes on
    ldr r12, =demitasse_switch_returned @ r12 = where it does if a process has just ended
    cmp r3, r12                     @ are they the same?
    bne demitasse_panic_entry       @ no: the kernel has faulted
1:  ldr r1, =SCB                    @ r1 = system control block
    ldrd r3, r12, [r1, #MMFAR]      @ the addresses, before the bits that hold them are cleared
    strd r3, r12, [r0, #SWITCH_MMFAR] @ keep them for the kernel
    ldrd r3, r12, [r1, #CFSR]       @ what happened: CFSR and HFSR
    strd r3, r12, [r0, #SWITCH_CFSR] @ keep it, too
    str r3, [r1, #CFSR]             @ writing 1 clears: the next fault finds it clean
    str r12, [r1, #HFSR]            @ here as well
    ldr r3, [r1, #SHCSR]            @ r3 = what is pending, active and enabled
    bic r3, #SHCSR_PENDED           @ what this fault left pending is the process's, and over
    str r3, [r1, #SHCSR]            @ what is active and enabled stays
    dsb                             @ nothing of it is tail-chained to this handler
    ldr r3, [r0, #SWITCH_KERNEL_SP] @ r3 = the main stack at the kernel's SVC
    subs r3, #32                    @ r3 = the frame of that SVC
    msr msp, r3                     @ the kernel goes on with this frame and no other
    movs r3, #REASON_FAULT          @ r3 = the reason
    b demitasse_leave_process       @ switch.S
    .ltorg
    .size demitasse_fault_entry, . - demitasse_fault_entry

@ NMI, which nothing uses, and every fault of the kernel: ends in the panic report.
@
@ in:      lr = EXC_RETURN, IPSR = exception number
@ out:     does not return; demitasse_fault(stacked frame, EXC_RETURN, exception number)
@ changes: r0, r1, r2, r3, r12, sp, flags; r4-r11 still hold the values of the code that faulted
    .global demitasse_panic_entry
    .type demitasse_panic_entry, %function
    .thumb_func
demitasse_panic_entry:
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
    .size demitasse_panic_entry, . - demitasse_panic_entry
